package io.kehu.customer.communication;

/// What is unwise about a communication, though nobody forbids it.
public enum Warning {
  PLANNED_OVER_TWO_HOURS,
  NO_DECISION_MAKER
}
