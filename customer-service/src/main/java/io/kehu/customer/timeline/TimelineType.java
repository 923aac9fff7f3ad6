package io.kehu.customer.timeline;

/// What a timeline can be narrowed to.
public enum TimelineType {
  CUSTOMER,
  CONTACT,
  OPPORTUNITY,
  ORDER,
  TICKET,
  SURVEY,
  LOYALTY,
  CHURN,
  FIGURES,
  COMMUNICATION,
  COMMITMENT,
  VISIT,
  CALL,
  KEY_ACCOUNT,
  PLAN,
  CREDIT
}
