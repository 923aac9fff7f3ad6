package io.kehu.customer.subjectaccess;

import io.kehu.platform.action.RecordActions;
import jakarta.enterprise.context.ApplicationScoped;

/// As the request stands.
@ApplicationScoped
class AccessActions implements RecordActions<AccessApi.View, AccessAction> {
  @Override
  public Class<AccessApi.View> record() {
    return AccessApi.View.class;
  }

  @Override
  public Class<AccessAction> actions() {
    return AccessAction.class;
  }

  @Override
  public boolean allows(AccessApi.View request, AccessAction action) {
    AccessState state = request.state();
    return switch (action) {
      case IDENTIFY -> state.canBecome(AccessState.OPEN);
      case EXTEND -> state.isPending() && request.extensionReason() == null;
      case ANSWER ->
          state.canBecome(AccessState.ANSWERED)
              && request.parts().stream().allMatch(part -> part.preparedAt() != null);
      case REFUSE -> state.canBecome(AccessState.REFUSED);
    };
  }
}
