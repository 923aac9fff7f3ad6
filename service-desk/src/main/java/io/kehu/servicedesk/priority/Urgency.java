package io.kehu.servicedesk.priority;

/// How soon a matter harms.
public enum Urgency {
  LOW,
  MEDIUM,
  HIGH
}
