package io.kehu.customer.timeline;

/// What can be found on a timeline. The kind of an entry is its title: front ends translate it by the
/// code list `timeline-kinds`.
public enum TimelineKind {
  CUSTOMER_CREATED(TimelineType.CUSTOMER),
  CUSTOMER_CHANGED(TimelineType.CUSTOMER),
  CUSTOMER_CLASS_CHANGED(TimelineType.CUSTOMER),
  CUSTOMER_OWNER_CHANGED(TimelineType.CUSTOMER),
  POOL_RELEASE_WARNED(TimelineType.CUSTOMER),
  SEGMENT_ENTERED(TimelineType.CUSTOMER),
  SEGMENT_LEFT(TimelineType.CUSTOMER),
  SERVICE_TIER_CHANGED(TimelineType.CUSTOMER),
  CONTACT_CREATED(TimelineType.CONTACT),
  CONTACT_CHANGED(TimelineType.CONTACT),
  CONTACT_REMOVED(TimelineType.CONTACT),
  OPPORTUNITY_CREATED(TimelineType.OPPORTUNITY, /* care= */ true),
  OPPORTUNITY_CHANGED(TimelineType.OPPORTUNITY),
  OPPORTUNITY_STAGE_MOVED(TimelineType.OPPORTUNITY, /* care= */ true),
  OPPORTUNITY_WON(TimelineType.OPPORTUNITY, /* care= */ true),
  OPPORTUNITY_LOST(TimelineType.OPPORTUNITY),
  OPPORTUNITY_REOPENED(TimelineType.OPPORTUNITY),
  ORDER_RECORDED(TimelineType.ORDER, /* care= */ true),
  ORDER_CHANGED(TimelineType.ORDER),
  ORDER_DELIVERED(TimelineType.ORDER),
  ORDER_RETURNED(TimelineType.ORDER),
  ORDER_CANCELLED(TimelineType.ORDER),
  TICKET_OPENED(TimelineType.TICKET),
  TICKET_CHANGED(TimelineType.TICKET),
  TICKET_RESPONDED(TimelineType.TICKET, /* care= */ true),
  TICKET_RESOLVED(TimelineType.TICKET, /* care= */ true),
  TICKET_CLOSED(TimelineType.TICKET),
  TICKET_REOPENED(TimelineType.TICKET),
  SLA_WARNED(TimelineType.TICKET),
  SLA_BREACHED(TimelineType.TICKET),
  SLA_MET(TimelineType.TICKET),
  SURVEY_INVITED(TimelineType.SURVEY),
  SURVEY_ANSWERED(TimelineType.SURVEY),
  POINTS_CHANGED(TimelineType.LOYALTY),
  TIER_CHANGED(TimelineType.LOYALTY),
  CHURN_SIGNAL_RAISED(TimelineType.CHURN),
  CHURN_RISK_CHANGED(TimelineType.CHURN),
  VALUE_CHANGED(TimelineType.FIGURES),
  SATISFACTION_CHANGED(TimelineType.FIGURES);

  private final TimelineType type;
  private final boolean care;

  TimelineKind(TimelineType type) {
    this(type, /* care= */ false);
  }

  TimelineKind(TimelineType type, boolean care) {
    this.type = type;
    this.care = care;
  }

  public TimelineType type() {
    return type;
  }

  /// True where somebody of ours did something with the customer; what only happened to it, or was merely written down, is none.
  public boolean isCare() {
    return care;
  }
}
