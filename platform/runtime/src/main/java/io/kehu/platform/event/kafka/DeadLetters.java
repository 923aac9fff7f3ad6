package io.kehu.platform.event.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/// Shows refused records to whoever watches `<topic>.dlq`: as they came, with the reason and where they came from. A crash may show one twice.
@ApplicationScoped
public class DeadLetters {
  private static final int SECONDS = 10;

  private final KafkaSettings settings;
  private final Topics topics;
  private @Nullable KafkaProducer<String, byte[]> producer;

  DeadLetters(KafkaSettings settings, Topics topics) {
    this.settings = settings;
    this.topics = topics;
  }

  /// Returns when the broker has it.
  ///
  /// @param consumer who refused it
  /// @throws IllegalStateException when the broker does not take it
  public void send(ConsumerRecord<String, byte[]> refused, String consumer, String reason) {
    String prefix = settings.events().topicPrefix().orElse("");
    String topic = refused.topic().substring(prefix.length()) + ".dlq";
    topics.ensure(Set.of(topic));
    ProducerRecord<String, byte[]> letter =
        new ProducerRecord<>(settings.events().topic(topic), refused.key(), refused.value());
    refused.headers().forEach(letter.headers()::add);
    header(letter, "dlq_reason", reason);
    header(letter, "dlq_consumer", consumer);
    header(letter, "dlq_topic", refused.topic());
    header(letter, "dlq_partition", Integer.toString(refused.partition()));
    header(letter, "dlq_offset", Long.toString(refused.offset()));
    try {
      producer().send(letter).get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("The dead letter was not taken", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private synchronized KafkaProducer<String, byte[]> producer() {
    KafkaProducer<String, byte[]> open = producer;
    if (open == null) {
      open = new KafkaProducer<>(settings.producer());
      producer = open;
    }
    return open;
  }

  private static void header(ProducerRecord<?, ?> letter, String name, String value) {
    letter.headers().add(name, value.getBytes(UTF_8));
  }

  synchronized void close(@Observes ShutdownEvent event) {
    if (producer != null) {
      producer.close(Duration.ofSeconds(1));
    }
  }
}
