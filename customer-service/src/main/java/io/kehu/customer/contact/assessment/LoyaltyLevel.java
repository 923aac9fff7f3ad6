package io.kehu.customer.contact.assessment;

/// How hard it would be to win somebody over from a rival.
public enum LoyaltyLevel {
  HIGH,
  MEDIUM,
  LOW
}
