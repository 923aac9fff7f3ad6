package io.kehu.customer.classification;

import java.time.Instant;

/// The class of a customer and since when it holds.
///
/// @param since when the class was last changed
public record Classification(CustomerClass customerClass, LifecycleStage stage, Instant since) {

  /// What an order makes of the customer: whoever buys is a current customer, and one that had left
  /// is won back. An order from before the customer was lost wins nobody back: the ERP may tell of
  /// it late.
  ///
  /// @return this same classification where nothing changes
  public Classification afterOrder(Instant placedAt, Instant now) {
    return switch (customerClass) {
      case CURRENT -> this;
      case NON_CUSTOMER, POTENTIAL, TARGET -> new Classification(CustomerClass.CURRENT, stage, now);
      case LOST ->
          placedAt.isBefore(since)
              ? this
              : new Classification(CustomerClass.CURRENT, LifecycleStage.WON_BACK, now);
    };
  }
}
