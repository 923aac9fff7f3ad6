package io.kehu.servicedesk.sla;

/// What is promised.
public enum ClockKind {
  FIRST_RESPONSE,
  RESOLUTION
}
