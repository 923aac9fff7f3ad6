package io.kehu.customer.quota;

import io.kehu.platform.action.RecordActions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/// Whoever sees a target may change it, see [TargetPolicy].
@ApplicationScoped
class TargetActions {
  @Produces
  RecordActions<TargetApi.Target, TargetAction> onTargets() {
    return RecordActions.of(TargetApi.Target.class, TargetAction.class, (_, _) -> true);
  }
}
