package io.kehu.platform.event.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;

/// Which events took effect here, and how far each consumer came. All within the transaction in hand.
@ApplicationScoped
class InboxTable {
  private final DataSource database;

  InboxTable(DataSource database) {
    this.database = database;
  }

  /// Remembers the events.
  ///
  /// @return the ids that were not known before. Waits for another transaction that is about to remember the same ones.
  Set<UUID> remember(List<Arrival> arrivals) {
    // Sorted, so that two consumers with the same events cannot lock each other out.
    List<Arrival> sorted =
        arrivals.stream().sorted(Comparator.comparing(arrival -> arrival.event().id())).toList();
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into inbox_event (event_id, occurred_at)
                select * from unnest(?::uuid[], ?::timestamptz[])
                on conflict do nothing
                returning event_id
                """)) {
      insert.setArray(
          1, array(connection, "uuid", sorted.stream().map(arrival -> arrival.event().id())));
      insert.setArray(
          2,
          array(
              connection,
              "timestamptz",
              sorted.stream().map(a -> a.event().time().atOffset(ZoneOffset.UTC).toString())));
      Set<UUID> fresh = new HashSet<>();
      try (ResultSet row = insert.executeQuery()) {
        while (row.next()) {
          fresh.add(row.getObject(1, UUID.class));
        }
      }
      return fresh;
    } catch (SQLException e) {
      throw new InboxException(e);
    }
  }

  /// Saves the next offset of each partition.
  void saveOffsets(String consumer, Map<TopicPartition, Long> next) {
    try (Connection connection = database.getConnection();
        PreparedStatement upsert =
            connection.prepareStatement(
                """
                insert into consumer_offset (consumer, topic, partition, next_offset) values (?, ?, ?, ?)
                on conflict (consumer, topic, partition)
                do update set next_offset = excluded.next_offset, updated_at = now()
                """)) {
      for (var entry : sorted(next)) {
        upsert.setString(1, consumer);
        upsert.setString(2, entry.getKey().topic());
        upsert.setInt(3, entry.getKey().partition());
        upsert.setLong(4, entry.getValue());
        upsert.addBatch();
      }
      upsert.executeBatch();
    } catch (SQLException e) {
      throw new InboxException(e);
    }
  }

  Map<TopicPartition, Long> offsets(String consumer, Collection<TopicPartition> partitions) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select topic, partition, next_offset from consumer_offset where consumer = ?")) {
      select.setString(1, consumer);
      Map<TopicPartition, Long> offsets = new HashMap<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          offsets.put(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3));
        }
      }
      offsets.keySet().retainAll(partitions);
      return offsets;
    } catch (SQLException e) {
      throw new InboxException(e);
    }
  }

  private static List<Map.Entry<TopicPartition, Long>> sorted(Map<TopicPartition, Long> offsets) {
    return offsets.entrySet().stream()
        .sorted(Comparator.comparing(entry -> entry.getKey().toString()))
        .toList();
  }

  private static Array array(Connection connection, String type, java.util.stream.Stream<?> values)
      throws SQLException {
    return connection.createArrayOf(type, values.toArray());
  }
}
