package io.kehu.platform.event.fold;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.kehu.platform.event.ReceivedEvent;
import java.io.IOException;

/// An event and its data.
public final class FoldEvent {
  private final ReceivedEvent envelope;
  private final byte[] data;
  private final ObjectMapper json;

  FoldEvent(ReceivedEvent envelope, byte[] data, ObjectMapper json) {
    this.envelope = envelope;
    this.data = data;
    this.json = json;
  }

  public ReceivedEvent envelope() {
    return envelope;
  }

  public String type() {
    return envelope.type();
  }

  /// The data as a record with only the fields that are needed.
  ///
  /// @throws IllegalArgumentException when they cannot be read
  public <T> T data(Class<T> type) {
    try {
      T value = json.readValue(data, type);
      if (value == null) {
        throw new IllegalArgumentException("Event " + envelope.id() + " has no data");
      }
      return value;
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "The data of event " + envelope.id() + " cannot be read: " + e.getMessage(), e);
    }
  }
}
