package io.kehu.customer.timeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kehu.platform.event.ReceivedEvent;
import io.kehu.platform.page.FieldType;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Listing;
import io.kehu.platform.page.Lists;
import io.kehu.platform.page.Page;
import io.kehu.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// The timelines of all customers; entries are added, never changed.
@ApplicationScoped
public class Timeline {
  private final Jdbi jdbi;
  private final Lists lists;
  private final ObjectMapper json;
  private final Event<TimelineAddition> additions;
  private final Listing<TimelineEntry> listing =
      Listing.from("timeline_entry e", "e.id")
          .field("at", FieldType.INSTANT, "e.at")
          .field("kind", FieldType.CODE, "e.kind")
          .defaultSort("-at")
          .select("e.*", this::read);

  Timeline(Jdbi jdbi, Lists lists, ObjectMapper json, Event<TimelineAddition> additions) {
    this.jdbi = jdbi;
    this.lists = lists;
    this.json = json;
    this.additions = additions;
  }

  /// Adds what an event tells, once however often it comes.
  ///
  /// @param customerId null where the event concerns nobody that we know; then nothing is added
  /// @param at when it happened, null for the event's own time
  /// @param source path of the record at the gateway
  /// @param data a record or map of what a line shows
  void add(
      ReceivedEvent event,
      @Nullable UUID customerId,
      TimelineKind kind,
      @Nullable Instant at,
      @Nullable String source,
      Object data) {
    if (customerId == null) {
      return;
    }
    JsonNode shown = json.valueToTree(data);
    Instant when = at == null ? event.time() : at;
    jdbi.withHandle(db ->
            db.createQuery(
                    """
                        insert into timeline_entry (id, customer_id, at, type, kind, data, source)
                        values (:id, :customerId, :at, :type, :kind, :data, :source)
                        on conflict (id) do nothing
                    returning customer_id
                    """)
                .bind("id", event.id())
                .bind("customerId", customerId)
                .bind("at", when)
                .bind("type", kind.type().name())
                .bind("kind", kind.name())
                .bind("data", shown)
                .bind("source", source)
                .mapTo(UUID.class)
                .findOne())
        // Whoever took the customer's place has the entry now.
        .ifPresent(holder -> additions.fire(new TimelineAddition(holder, kind, when)));
  }

  Page<TimelineEntry> page(ListRequest request, List<Sql> conditions) {
    return lists.page(listing, request, conditions);
  }

  private TimelineEntry read(ResultSet row) throws SQLException {
    TimelineKind kind = TimelineKind.valueOf(row.getString("kind"));
    return new TimelineEntry(
        row.getObject("id", UUID.class),
        row.getTimestamp("at").toInstant(),
        kind.type(),
        kind,
        tree(row.getString("data")),
        row.getString("source"));
  }

  private JsonNode tree(String text) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The database holds JSON only", e);
    }
  }
}
