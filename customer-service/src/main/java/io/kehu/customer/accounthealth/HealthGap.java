package io.kehu.customer.accounthealth;

/// Why a part of the health is absent.
public enum HealthGap {
  NEVER_MEASURED,
  NO_ORDERS_BEFORE,
  SEVERAL_CURRENCIES,
  NO_ACTIVE_PLAN,
  NOTHING_DUE_YET,
  NO_CONTACT_KNOWN
}
