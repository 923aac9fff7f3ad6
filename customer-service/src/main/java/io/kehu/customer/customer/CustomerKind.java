package io.kehu.customer.customer;

/// What a customer is in law.
public enum CustomerKind {
  PERSON,
  ORGANIZATION
}
