package io.kehu.platform.widget;

import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.access.OwnerTeamPolicy;
import io.kehu.platform.action.RecordActions;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class WidgetActions implements RecordActions<WidgetApi.View, WidgetAction> {
  private static final OwnerTeamPolicy<WidgetApi.View> POLICY =
      new OwnerTeamPolicy<>("w.owner_id", "w.team");

  private final CurrentCaller callers;

  WidgetActions(CurrentCaller callers) {
    this.callers = callers;
  }

  @Override
  public Class<WidgetApi.View> record() {
    return WidgetApi.View.class;
  }

  @Override
  public Class<WidgetAction> actions() {
    return WidgetAction.class;
  }

  @Override
  public boolean allows(WidgetApi.View widget, WidgetAction action) {
    return POLICY.mayWrite(callers.get(), widget);
  }
}
