package io.kehu.platform.event.fold;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kehu.platform.json.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/// How far each generation came. Within the transaction in hand.
@ApplicationScoped
class FoldTable {
  private static final TypeReference<Map<String, Long>> MARKS = new TypeReference<>() {};

  private final DataSource database;
  private final ObjectMapper json;

  FoldTable(DataSource database, @EventJson ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /// One partition's state.
  ///
  /// @param marks the last position by source
  record State(long nextOffset, Map<String, Long> marks, @Nullable Instant lastEventTime) {}

  /// Makes the rows that are missing, and reads all.
  Map<TopicPartition, State> begin(
      String fold, int generation, Collection<TopicPartition> partitions) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into fold_offset (fold, generation, topic, partition)
                select ?, ?, * from unnest(?::text[], ?::int[]) on conflict do nothing
                """)) {
      bind(connection, insert, fold, generation, sorted(partitions));
      insert.executeUpdate();
      return select(connection, "", fold, generation, partitions);
    } catch (SQLException e) {
      throw new FoldException(e);
    }
  }

  /// Reads the rows and holds them until the transaction ends: two consumers of one partition wait for each other.
  Map<TopicPartition, State> lock(
      String fold, int generation, Collection<TopicPartition> partitions) {
    try (Connection connection = database.getConnection()) {
      return select(
          connection, "order by topic, partition for update", fold, generation, partitions);
    } catch (SQLException e) {
      throw new FoldException(e);
    }
  }

  void save(String fold, int generation, Map<TopicPartition, State> states) {
    List<TopicPartition> order = sorted(states.keySet());
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                """
                update fold_offset f
                set next_offset = n.next_offset, marks = n.marks::jsonb, last_event_time = n.last_event_time,
                  updated_at = now()
                from (select ?::text as fold, ?::int as generation) k,
                  unnest(?::text[], ?::int[], ?::bigint[], ?::text[], ?::timestamptz[])
                    as n (topic, partition, next_offset, marks, last_event_time)
                where f.fold = k.fold and f.generation = k.generation and f.topic = n.topic and f.partition = n.partition
                """)) {
      bind(connection, update, fold, generation, order);
      Function<Function<State, @Nullable Object>, Object[]> column =
          part -> order.stream().map(at -> part.apply(states.get(at))).toArray();
      update.setArray(5, connection.createArrayOf("int8", column.apply(State::nextOffset)));
      update.setArray(
          6, connection.createArrayOf("text", column.apply(state -> write(state.marks()))));
      update.setArray(
          7, connection.createArrayOf("text", column.apply(state -> text(state.lastEventTime()))));
      update.executeUpdate();
    } catch (SQLException e) {
      throw new FoldException(e);
    }
  }

  Map<TopicPartition, State> all(String fold, int generation) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select topic, partition, next_offset, marks, last_event_time
                from fold_offset where fold = ? and generation = ?
                """)) {
      select.setString(1, fold);
      select.setInt(2, generation);
      return read(select);
    } catch (SQLException e) {
      throw new FoldException(e);
    }
  }

  /// Forgets a generation.
  void forget(String fold, int generation) {
    try (Connection connection = database.getConnection();
        PreparedStatement delete =
            connection.prepareStatement(
                "delete from fold_offset where fold = ? and generation = ?")) {
      delete.setString(1, fold);
      delete.setInt(2, generation);
      delete.executeUpdate();
    } catch (SQLException e) {
      throw new FoldException(e);
    }
  }

  private Map<TopicPartition, State> select(
      Connection connection,
      String suffix,
      String fold,
      int generation,
      Collection<TopicPartition> partitions)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select topic, partition, next_offset, marks, last_event_time from fold_offset
            where fold = ? and generation = ?
              and (topic, partition) in (select * from unnest(?::text[], ?::int[]))
            """
                + suffix)) {
      bind(connection, select, fold, generation, sorted(partitions));
      return read(select);
    }
  }

  private Map<TopicPartition, State> read(PreparedStatement select) throws SQLException {
    Map<TopicPartition, State> states = new HashMap<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        OffsetDateTime last = row.getObject(5, OffsetDateTime.class);
        states.put(
            new TopicPartition(row.getString(1), row.getInt(2)),
            new State(
                row.getLong(3), marks(row.getString(4)), last == null ? null : last.toInstant()));
      }
    }
    return states;
  }

  private static void bind(
      Connection connection,
      PreparedStatement statement,
      String fold,
      int generation,
      List<TopicPartition> partitions)
      throws SQLException {
    statement.setString(1, fold);
    statement.setInt(2, generation);
    statement.setArray(
        3,
        connection.createArrayOf("text", partitions.stream().map(TopicPartition::topic).toArray()));
    statement.setArray(
        4,
        connection.createArrayOf(
            "int4", partitions.stream().map(TopicPartition::partition).toArray()));
  }

  private static List<TopicPartition> sorted(Collection<TopicPartition> partitions) {
    return partitions.stream()
        .sorted(
            Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition))
        .toList();
  }

  private static @Nullable String text(@Nullable Instant time) {
    return time == null ? null : time.atOffset(ZoneOffset.UTC).toString();
  }

  private Map<String, Long> marks(String text) {
    try {
      return json.readValue(text, MARKS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private String write(Map<String, Long> marks) {
    try {
      return json.writeValueAsString(marks);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
