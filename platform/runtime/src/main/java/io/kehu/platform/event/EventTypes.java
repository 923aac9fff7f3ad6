package io.kehu.platform.event;

/// Wire types: `crm.<aggregate>.<past-tense>.v1`.
public final class EventTypes {
  private EventTypes() {}

  /// The topic of a type, without its prefix: the first two parts.
  ///
  /// @throws IllegalArgumentException when the type has fewer than three
  public static String topicOf(String type) {
    int first = type.indexOf('.');
    int second = type.indexOf('.', first + 1);
    if (first < 1 || second < 0) {
      throw new IllegalArgumentException("Not an event type: " + type);
    }
    return type.substring(0, second);
  }
}
