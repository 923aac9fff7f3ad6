package io.kehu.testing.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An event to send; each call answers a changed copy. Sending the same one twice is how a test
/// repeats it.
///
/// @param position the publisher's outbox position, null to let the sender count
/// @param data JSON text, or an object that Jackson can write
public record TestEvent(
    String type,
    UUID id,
    String source,
    String subject,
    String key,
    Instant time,
    @Nullable Long position,
    Object data) {

  /// An event of its usual publisher.
  ///
  /// @param key the partition key, also taken for the subject
  public static TestEvent of(String type, String key, Object data) {
    return new TestEvent(
        type, UUID.randomUUID(), Publishers.sourceOf(type), key, key, Instant.now(), null, data);
  }

  public static TestEvent of(String type, UUID key, Object data) {
    return of(type, key.toString(), data);
  }

  public TestEvent id(UUID id) {
    return new TestEvent(type, id, source, subject, key, time, position, data);
  }

  public TestEvent source(String source) {
    return new TestEvent(type, id, source, subject, key, time, position, data);
  }

  public TestEvent subject(String subject) {
    return new TestEvent(type, id, source, subject, key, time, position, data);
  }

  public TestEvent time(Instant time) {
    return new TestEvent(type, id, source, subject, key, time, position, data);
  }

  public TestEvent position(long position) {
    return new TestEvent(type, id, source, subject, key, time, position, data);
  }

  /// The topic without prefix.
  String topic() {
    return Publishers.topicOf(type);
  }
}
