package io.kehu.platform.event.feed;

import io.kehu.platform.event.OutboxSignals;
import io.kehu.platform.event.feed.ChangesApi.Change;
import io.kehu.platform.event.feed.ChangesApi.Changes;
import io.kehu.platform.json.StoredJson;
import io.kehu.platform.page.Cursors;
import io.kehu.platform.problem.GeneralProblem;
import io.kehu.platform.problem.Messages;
import io.kehu.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Reads the outbox by position.
@ApplicationScoped
class ChangeFeed {
  static final String LATEST = "latest";

  private static final String CURSOR = "changes";

  /// Another instance's relay cannot wake us.
  private static final Duration LONGEST_NAP = Duration.ofMillis(500);

  private final Jdbi jdbi;
  private final OutboxSignals signals;
  private final Cursors cursors;
  private final Messages messages;
  private final StoredJson json;

  ChangeFeed(
      Jdbi jdbi, OutboxSignals signals, Cursors cursors, Messages messages, StoredJson json) {
    this.jdbi = jdbi;
    this.signals = signals;
    this.cursors = cursors;
    this.messages = messages;
    this.json = json;
  }

  /// Events after the cursor; waits for the first one if there is none yet.
  ///
  /// @param after null for the oldest that is kept, `latest` for only what is still to come
  /// @param types empty for all
  Changes read(@Nullable String after, int limit, Duration wait, List<String> types) {
    long end = System.nanoTime() + wait.toNanos();
    long place = place(after);
    while (true) {
      long seen = signals.positioned().seen();
      Found found = find(place, limit, types);
      long left = end - System.nanoTime();
      if (!found.changes().isEmpty() || left <= 0) {
        return new Changes(found.changes(), cursor(found.upTo()));
      }
      place = found.upTo();
      nap(seen, Duration.ofNanos(left));
    }
  }

  private long place(@Nullable String after) {
    if (after == null) {
      return relay("dropped_position");
    }
    if (after.equals(LATEST)) {
      return relay("last_position");
    }
    return cursors
        .read(CURSOR, after)
        .filter(values -> values.size() == 1 && values.getFirst() != null)
        .map(values -> Long.parseLong(values.getFirst()))
        .filter(position -> position <= relay("last_position"))
        .orElseThrow(() ->
            ProblemException.of(GeneralProblem.VALIDATION_FAILED)
                .withErrors(List.of(messages.field("?after", "cursor-not-of-feed"))));
  }

  /// @param upTo everything up to here was looked at
  private record Found(List<Change> changes, long upTo) {}

  private Found find(long after, int limit, List<String> types) {
    return jdbi.withHandle(handle -> {
      long last = relay(handle, "last_position");
      List<Change> changes =
          handle
              .createQuery(
                  """
                  select position, id, type, source, aggregateid, event_key, occurred_at, payload
                  from outbox_event
                  where position > :after and position <= :last and (:all or type = any(:types))
                  order by position limit :limit
                  """)
              .bind("after", after)
              .bind("last", last)
              .bind("all", types.isEmpty())
              .bindArray("types", String.class, types)
              .bind("limit", limit)
              .map((row, context) -> change(row))
              .list();
      // Asked last: whoever drops events says so first.
      if (after < relay(handle, "dropped_position")) {
        throw ProblemException.of(FeedProblem.CURSOR_EXPIRED)
            .with("nextCursor", cursor(relay(handle, "last_position")));
      }
      boolean full = changes.size() == limit;
      return new Found(changes, full ? changes.getLast().position() : Math.max(after, last));
    });
  }

  private long relay(String column) {
    return jdbi.withHandle(handle -> relay(handle, column));
  }

  private static long relay(Handle handle, String column) {
    return handle.createQuery("select " + column + " from outbox_relay").mapTo(Long.class).one();
  }

  private String cursor(long position) {
    return cursors.write(CURSOR, List.of(Long.toString(position)));
  }

  private void nap(long seen, Duration left) {
    try {
      signals.positioned().await(seen, left.compareTo(LONGEST_NAP) < 0 ? left : LONGEST_NAP);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ProblemException.of(GeneralProblem.SERVICE_UNAVAILABLE);
    }
  }

  private Change change(ResultSet row) throws SQLException {
    return new Change(
        row.getLong(1),
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getObject(7, OffsetDateTime.class).toInstant(),
        json.tree(row.getString(8)));
  }
}
