package io.kehu.servicedesk.priority;

/// How bad a fault or a complaint is in itself, whatever its order in the queue.
public enum Severity {
  MINOR,
  MODERATE,
  MAJOR,
  CRITICAL
}
