package io.kehu.servicedesk.priority;

/// How much a matter harms.
public enum Impact {
  LOW,
  MEDIUM,
  HIGH
}
