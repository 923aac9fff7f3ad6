package io.kehu.analytics.model;

import io.kehu.analytics.model.FactTable.Column;
import io.kehu.platform.event.fold.FoldEvent;
import io.kehu.platform.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Opportunities, and each entry into a stage.
final class OpportunityFacts implements Facts {
  private static final String STAGE_MOVED = "crm.opportunity.stage-moved.v1";
  private static final String CREATED = "crm.opportunity.created.v1";
  private static final Set<String> TYPES =
      Facts.types(
          "crm.opportunity.", "created", "changed", "stage-moved", "won", "lost", "reopened");

  private static final FactTable OPPORTUNITIES =
      FactTable.versioned(
          "opportunity_fact",
          "opportunity_id",
          List.of(
              Column.uuid("opportunity_id"),
              Column.number("version"),
              Column.uuid("customer_id"),
              Column.uuid("named_customer_id"),
              Column.text("process"),
              Column.text("stage"),
              new Column("stage_order", "int"),
              Column.text("status"),
              Column.amount("amount"),
              Column.text("currency"),
              Column.amount("probability"),
              new Column("product_ids", "uuid[]"),
              Column.uuid("owner_id"),
              Column.text("owner_name"),
              Column.text("team"),
              Column.text("source"),
              new Column("opened_on", "date"),
              Column.time("closed_at")));

  private static final FactTable STAGE_MOVES =
      FactTable.immutable(
          "stage_move_fact",
          "event_id",
          List.of(
              Column.uuid("event_id"),
              Column.uuid("opportunity_id"),
              Column.text("from_stage"),
              Column.text("to_stage"),
              new Column("to_order", "int"),
              Column.time("moved_at")));

  private final List<Opportunity> opportunities = new ArrayList<>();
  private final Map<UUID, OpportunityEvent> moves = new HashMap<>();

  record OpportunityEvent(
      Opportunity opportunity,
      @Nullable String fromStage,
      @Nullable String toStage,
      @Nullable Instant movedAt) {

    /// The same as a move into the stage that it was created in, on the day it was opened.
    OpportunityEvent entering(Instant created) {
      LocalDate opened = opportunity.openedOn();
      Instant at = opened == null ? created : opened.atStartOfDay(ZoneOffset.UTC).toInstant();
      return new OpportunityEvent(opportunity, null, opportunity.stage(), at);
    }
  }

  record Opportunity(
      UUID id,
      long version,
      @Nullable UUID customerId,
      String process,
      String stage,
      int stageOrder,
      String status,
      @Nullable Money amount,
      @Nullable BigDecimal probability,
      @Nullable List<UUID> productIds,
      @Nullable UUID ownerId,
      @Nullable String ownerName,
      @Nullable String team,
      @Nullable String source,
      @Nullable LocalDate openedOn,
      @Nullable Instant closedAt)
      implements State {}

  @Override
  public Set<String> eventTypes() {
    return TYPES;
  }

  /// Being created is entering the first stage.
  @Override
  public void add(FoldEvent event) {
    OpportunityEvent data = event.data(OpportunityEvent.class);
    opportunities.add(data.opportunity());
    if (event.type().equals(STAGE_MOVED)) {
      moves.put(event.envelope().id(), data);
    } else if (event.type().equals(CREATED)) {
      moves.put(event.envelope().id(), data.entering(event.envelope().time()));
    }
  }

  @Override
  public Stream<UUID> customers() {
    return opportunities.stream().map(Opportunity::customerId).filter(Objects::nonNull);
  }

  @Override
  public void write(Handle handle) {
    OPPORTUNITIES.write(
        handle, Facts.newest(opportunities).stream().map(OpportunityFacts::row).toList());
    STAGE_MOVES.write(
        handle,
        moves.entrySet().stream()
            .filter(move -> move.getValue().toStage() != null && move.getValue().movedAt() != null)
            .map(move -> row(move.getKey(), move.getValue()))
            .toList());
  }

  private static List<@Nullable Object> row(Opportunity o) {
    Money amount = o.amount();
    return Facts.row(
        o.id(),
        o.version(),
        o.customerId(),
        null,
        o.process(),
        o.stage(),
        o.stageOrder(),
        o.status(),
        amount == null ? null : amount.amount(),
        amount == null ? null : amount.currency().getCurrencyCode(),
        o.probability(),
        Facts.array(o.productIds() == null ? List.of() : o.productIds()),
        o.ownerId(),
        o.ownerName(),
        o.team(),
        o.source(),
        o.openedOn(),
        o.closedAt());
  }

  private static List<@Nullable Object> row(UUID event, OpportunityEvent move) {
    return Facts.row(
        event,
        move.opportunity().id(),
        move.fromStage(),
        move.toStage(),
        move.opportunity().stageOrder(),
        move.movedAt());
  }
}
