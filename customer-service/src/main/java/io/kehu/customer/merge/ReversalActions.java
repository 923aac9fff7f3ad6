package io.kehu.customer.merge;

import io.kehu.platform.action.RecordActions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/// Whoever may change both customers may part them, for as long as that can be done.
@ApplicationScoped
class ReversalActions {
  @Produces
  RecordActions<MergeApi.View, ReversalAction> onMerges(MergeReversal reversal) {
    return RecordActions.of(
        MergeApi.View.class, ReversalAction.class, (merge, _) -> reversal.mayReverse(merge.id()));
  }
}
