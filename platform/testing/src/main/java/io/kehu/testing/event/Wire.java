package io.kehu.testing.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/// CloudEvents 1.0 in Kafka's binary mode, written without the platform's own code so that
/// tests notice when that changes.
final class Wire {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Wire() {}

  static Map<String, String> headers(Headers headers) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Header header : headers) {
      texts.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
    }
    return texts;
  }

  static JsonNode json(byte @Nullable [] body) {
    try {
      return body == null ? NullNode.getInstance() : JSON.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException("An event's data is no JSON", e);
    }
  }

  static String text(Object data) {
    try {
      return data instanceof String json ? json : JSON.writeValueAsString(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
