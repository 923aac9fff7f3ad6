package io.kehu.sales.opportunity;

import io.kehu.platform.money.Money;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A product that the sale is about.
///
/// @param amount expected for it, null where it is not known apart
@Embeddable
record OpportunityProduct(UUID productId, BigDecimal quantity, @Embedded @Nullable Money amount) {
  OpportunityProduct {
    // One scale, so that what is read equals what was written.
    quantity = quantity.setScale(4, java.math.RoundingMode.UNNECESSARY);
  }
}
