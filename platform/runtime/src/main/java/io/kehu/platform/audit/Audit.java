package io.kehu.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kehu.platform.access.Caller;
import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.audit.AuditEntry.Change;
import io.kehu.platform.id.Ids;
import io.kehu.platform.page.FieldType;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Listing;
import io.kehu.platform.page.Lists;
import io.kehu.platform.page.Page;
import io.kehu.platform.sql.Sql;
import io.kehu.platform.sql.UnitOfWork;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who changed what, written in the transaction of the change and never altered.
@ApplicationScoped
public class Audit {
  private static final String INSERT =
      """
      insert into audit_event
        (id, occurred_at, kind, record_id, action, actor, actor_id, changes, trace_id)
      values (?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?)
      """;

  private final UnitOfWork work;
  private final ObjectMapper mapper;
  private final CurrentCaller callers;
  private final Clock clock;
  private final Lists lists;
  private final Listing<AuditEntry> listing;

  Audit(UnitOfWork work, ObjectMapper mapper, CurrentCaller callers, Clock clock, Lists lists) {
    this.work = work;
    this.mapper = mapper;
    this.callers = callers;
    this.clock = clock;
    this.lists = lists;
    this.listing =
        Listing.from("audit_event a", "a.id")
            .required("at", FieldType.INSTANT, "a.occurred_at")
            .required("action", FieldType.CODE, "a.action")
            .required("actor", FieldType.TEXT, "a.actor")
            .required("actorId", FieldType.UUID, "a.actor_id")
            .defaultSort("-at")
            .select(
                "a.id, a.occurred_at, a.actor, a.actor_id, a.action, a.changes, a.trace_id",
                this::read);
  }

  /// Records one action on one record, with the fields that differ between `before` and `after` (compared as JSON). Written when the transaction ends.
  ///
  /// @param kind the resource's singular: `customer`
  /// @param action past tense: `created`, `changed`, `class-changed`
  /// @param before null at creation
  /// @param after null at removal
  /// @throws IllegalStateException outside a transaction
  public void record(
      String kind, UUID id, String action, @Nullable Object before, @Nullable Object after) {
    Caller caller = callers.get();
    Map<String, Change> changes = FieldDiff.between(tree(before), tree(after));
    work.later(
        INSERT,
        Ids.newId(),
        clock.instant().atOffset(ZoneOffset.UTC),
        kind,
        id,
        action,
        caller.username(),
        caller.subject(),
        written(changes),
        traceId());
  }

  /// The history of one record, newest first.
  public Page<AuditEntry> history(String kind, UUID id, ListRequest request) {
    Sql ofRecord =
        Sql.of(
            "a.kind = :audit_kind and a.record_id = :audit_record",
            Map.of("audit_kind", kind, "audit_record", id));
    return lists.page(listing, request, List.of(ofRecord));
  }

  private AuditEntry read(ResultSet row) throws SQLException {
    return new AuditEntry(
        row.getObject("id", UUID.class),
        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
        row.getString("actor"),
        row.getObject("actor_id", UUID.class),
        row.getString("action"),
        changes(row.getString("changes")),
        row.getString("trace_id"));
  }

  private Map<String, Change> changes(String json) {
    try {
      Map<String, Change> changes = new LinkedHashMap<>();
      mapper
          .readTree(json)
          .properties()
          .forEach(field ->
              changes.put(
                  field.getKey(),
                  new Change(field.getValue().get("from"), field.getValue().get("to"))));
      return changes;
    } catch (JsonProcessingException weWroteIt) {
      throw new IllegalStateException(weWroteIt);
    }
  }

  private String written(Map<String, Change> changes) {
    try {
      return mapper.writeValueAsString(changes);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalArgumentException(unwritable);
    }
  }

  private @Nullable JsonNode tree(@Nullable Object value) {
    return value == null ? null : mapper.valueToTree(value);
  }

  private static @Nullable String traceId() {
    SpanContext span = Span.current().getSpanContext();
    return span.isValid() ? span.getTraceId() : null;
  }
}
