package io.kehu.dev.launcher.server;

import io.kehu.dev.launcher.machine.Commands;
import io.kehu.dev.launcher.machine.LauncherException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/// The topics of the platform. State topics keep the newest event per key, fact topics keep everything, so that every read
/// model can be rebuilt from the topics alone.
public final class Topics {

  private static final int PARTITIONS = 12;
  private static final short REPLICAS = 1;

  private static final Set<String> STATE = Set.of("crm.customer", "crm.team", "crm.product");
  private static final Set<String> FACTS =
      Set.of(
          "crm.contact",
          "crm.visit",
          "crm.tiering",
          "crm.segment",
          "crm.communication",
          "crm.commitment",
          "crm.call-list",
          "crm.pool",
          "crm.profile",
          "crm.source",
          "crm.credit",
          "crm.key-account",
          "crm.plan",
          "crm.opportunity",
          "crm.order",
          "crm.ticket",
          "crm.sla",
          "crm.survey",
          "crm.loyalty",
          "crm.churn",
          "crm.metrics");

  private Topics() {}

  /// Creates those that are missing, each with its dead-letter topic.
  public static void ensure(Kafka kafka) {
    try (Admin admin = kafka.admin()) {
      Set<String> known = admin.listTopics().names().get();
      List<NewTopic> missing = all().filter(topic -> !known.contains(topic.name())).toList();
      admin.createTopics(missing).all().get();
    } catch (ExecutionException e) {
      throw new LauncherException("the Kafka topics could not be created: " + e.getCause(), e);
    } catch (InterruptedException e) {
      throw Commands.interrupted(e);
    }
  }

  static Stream<NewTopic> all() {
    return Stream.concat(
        STATE.stream().flatMap(name -> Stream.of(compacted(name), kept(name + ".dlq"))),
        FACTS.stream().flatMap(name -> Stream.of(kept(name), kept(name + ".dlq"))));
  }

  private static NewTopic compacted(String name) {
    return new NewTopic(name, PARTITIONS, REPLICAS)
        .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
  }

  private static NewTopic kept(String name) {
    return new NewTopic(name, PARTITIONS, REPLICAS)
        .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1"));
  }
}
