package io.kehu.platform.event.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.kehu.platform.event.EventHandlers;
import io.kehu.platform.event.EventTypes;
import io.kehu.platform.event.ReceivedEvent;
import io.kehu.platform.event.Subscriptions;
import io.kehu.platform.event.Traceparent;
import io.kehu.platform.json.EventJson;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/// Who acts on which type of event.
@ApplicationScoped
class Handlers implements Subscriptions {
  private final ObjectMapper json;
  private final Map<String, List<Handler<?>>> byType = new HashMap<>();

  Handlers(@EventJson ObjectMapper json, @All List<EventHandlers> beans) {
    this.json = json;
    beans.forEach(bean -> bean.subscribe(this));
  }

  @Override
  public <T> Subscriptions on(
      String eventType, Class<T> data, BiConsumer<ReceivedEvent, T> handler) {
    ObjectReader reader = json.readerFor(data);
    byType
        .computeIfAbsent(eventType, type -> new ArrayList<>())
        .add(new Handler<>(data, reader, handler));
    return this;
  }

  /// Topics of all types, without prefix.
  Set<String> topics() {
    return byType.keySet().stream().map(EventTypes::topicOf).collect(Collectors.toSet());
  }

  boolean knows(@Nullable String type) {
    return type != null && byType.containsKey(type);
  }

  /// Calls all handlers of the event's type, within its publisher's trace.
  ///
  /// @throws PoisonEventException when its data cannot be read
  void handle(ReceivedEvent event, byte[] data, @Nullable String traceparent) {
    String traceId = Traceparent.traceId(traceparent);
    try {
      if (traceId != null) {
        MDC.put("traceId", traceId);
      }
      MDC.put("eventId", event.id());
      MDC.put("eventType", event.type());
      Traceparent.continued(
          traceparent,
          () ->
              byType
                  .getOrDefault(event.type(), List.of())
                  .forEach(handler -> handler.handle(event, data)));
    } finally {
      MDC.remove("traceId");
      MDC.remove("eventId");
      MDC.remove("eventType");
    }
  }

  private record Handler<T>(
      Class<T> data, ObjectReader reader, BiConsumer<ReceivedEvent, T> handler) {
    void handle(ReceivedEvent event, byte[] bytes) {
      handler.accept(event, read(bytes));
    }

    private T read(byte[] bytes) {
      try {
        T value = reader.readValue(bytes, data);
        if (value == null) {
          throw new PoisonEventException("its data is null");
        }
        return value;
      } catch (IOException e) {
        throw new PoisonEventException("its data cannot be read: " + e.getMessage());
      }
    }
  }
}
