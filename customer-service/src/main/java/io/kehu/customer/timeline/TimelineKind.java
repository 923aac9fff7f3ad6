package io.kehu.customer.timeline;

/// What can be found on a timeline. The kind of an entry is its title: front ends translate it by the
/// code list `timeline-kinds`.
public enum TimelineKind {
  CUSTOMER_CREATED(TimelineType.CUSTOMER),
  CUSTOMER_CHANGED(TimelineType.CUSTOMER),
  CUSTOMER_CLASS_CHANGED(TimelineType.CUSTOMER),
  CUSTOMER_OWNER_CHANGED(TimelineType.CUSTOMER),
  CUSTOMER_MERGED(TimelineType.CUSTOMER),
  CUSTOMER_UNMERGED(TimelineType.CUSTOMER),
  POOL_RELEASE_WARNED(TimelineType.CUSTOMER),
  SEGMENT_ENTERED(TimelineType.CUSTOMER),
  SEGMENT_LEFT(TimelineType.CUSTOMER),
  SERVICE_TIER_CHANGED(TimelineType.CUSTOMER),
  CONTACT_CREATED(TimelineType.CONTACT),
  CONTACT_CHANGED(TimelineType.CONTACT),
  CONTACT_REMOVED(TimelineType.CONTACT),
  CONTACT_JOINED(TimelineType.CONTACT),
  CONTACT_LEFT(TimelineType.CONTACT),
  CONTACT_ASSESSED(TimelineType.CONTACT),
  PROFILE_CHANGED(TimelineType.CUSTOMER),
  PROFILE_VERIFIED(TimelineType.CUSTOMER),
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
  SATISFACTION_CHANGED(TimelineType.FIGURES),
  COMMUNICATION_PLANNED(TimelineType.COMMUNICATION),
  COMMUNICATION_HELD(TimelineType.COMMUNICATION, /* care= */ true),
  COMMUNICATION_CHANGED(TimelineType.COMMUNICATION),
  COMMUNICATION_CANCELLED(TimelineType.COMMUNICATION),
  COMMUNICATION_REMOVED(TimelineType.COMMUNICATION),
  COMMITMENT_MADE(TimelineType.COMMITMENT),
  COMMITMENT_CHANGED(TimelineType.COMMITMENT),
  COMMITMENT_KEPT(TimelineType.COMMITMENT),
  COMMITMENT_BROKEN(TimelineType.COMMITMENT),
  COMMITMENT_WITHDRAWN(TimelineType.COMMITMENT),
  COMMITMENT_OVERDUE(TimelineType.COMMITMENT),
  VISIT_PLANNED(TimelineType.VISIT),
  VISIT_CHANGED(TimelineType.VISIT),
  VISIT_SCHEDULED(TimelineType.VISIT),
  VISIT_STARTED(TimelineType.VISIT),
  VISIT_HELD(TimelineType.VISIT, /* care= */ true),
  VISIT_FOLLOWED_UP(TimelineType.VISIT, /* care= */ true),
  VISIT_CANCELLED(TimelineType.VISIT),
  CALL_MADE(TimelineType.CALL),
  KEY_ACCOUNT_PROPOSED(TimelineType.KEY_ACCOUNT),
  KEY_ACCOUNT_CONFIRMED(TimelineType.KEY_ACCOUNT),
  KEY_ACCOUNT_REJECTED(TimelineType.KEY_ACCOUNT),
  KEY_ACCOUNT_ENDED(TimelineType.KEY_ACCOUNT),
  PLAN_ACTIVATED(TimelineType.PLAN),
  PLAN_CLOSED(TimelineType.PLAN),
  PLAN_ACTION_OVERDUE(TimelineType.PLAN),
  CREDIT_ASSESSED(TimelineType.CREDIT),
  CREDIT_LIMIT_CHANGED(TimelineType.CREDIT),
  CREDIT_EXPOSURE_EXCEEDED(TimelineType.CREDIT);

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
