package io.kehu.customer.customer;

/// How big an organization is, by its country's own measure.
public enum CompanySize {
  MICRO,
  SMALL,
  MEDIUM,
  LARGE
}
