package io.kehu.servicedesk.priority;

/// Which matter comes first. Never set by hand: it follows from impact and urgency.
///
/// | | urgency LOW | MEDIUM | HIGH |
/// | --- | --- | --- | --- |
/// | **impact LOW** | LOW | LOW | NORMAL |
/// | **MEDIUM** | LOW | NORMAL | HIGH |
/// | **HIGH** | NORMAL | HIGH | URGENT |
public enum Priority {
  LOW,
  NORMAL,
  HIGH,
  URGENT;

  public static Priority of(Impact impact, Urgency urgency) {
    return switch (impact) {
      case LOW -> urgency == Urgency.HIGH ? NORMAL : LOW;
      case MEDIUM ->
          switch (urgency) {
            case LOW -> LOW;
            case MEDIUM -> NORMAL;
            case HIGH -> HIGH;
          };
      case HIGH ->
          switch (urgency) {
            case LOW -> NORMAL;
            case MEDIUM -> HIGH;
            case HIGH -> URGENT;
          };
    };
  }
}
