package io.kehu.customer.review;

import io.kehu.customer.customer.CustomerAccess;
import io.kehu.platform.action.RecordActions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/// Whoever may change both customers, once or again.
@ApplicationScoped
class PairActions {
  @Produces
  RecordActions<DuplicatePairApi.View, PairAction> onPairs(CustomerAccess customers) {
    return RecordActions.of(
        DuplicatePairApi.View.class,
        PairAction.class,
        (pair, _) ->
            customers.isWritable(pair.first().id()) && customers.isWritable(pair.second().id()));
  }
}
