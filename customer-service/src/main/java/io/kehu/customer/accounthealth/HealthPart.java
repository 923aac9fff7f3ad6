package io.kehu.customer.accounthealth;

/// What the health of a key account is made of.
public enum HealthPart {
  SATISFACTION,
  COMPLAINTS,
  ORDER_TREND,
  BUYING_CENTRE,
  PLAN_PROGRESS,
  LAST_CONTACT
}
