package io.kehu.analytics.model;

import io.kehu.analytics.model.FactTable.Column;
import io.kehu.platform.event.fold.FoldEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Tickets, complaints among them.
final class TicketFacts implements Facts {
  private static final Set<String> TYPES =
      Facts.types(
          "crm.ticket.", "opened", "changed", "responded", "resolved", "closed", "reopened");

  private static final FactTable TABLE =
      FactTable.versioned(
          "ticket_fact",
          "ticket_id",
          List.of(
              Column.uuid("ticket_id"),
              Column.number("version"),
              Column.uuid("customer_id"),
              Column.uuid("named_customer_id"),
              Column.text("type"),
              Column.text("status"),
              Column.text("priority"),
              Column.text("channel"),
              Column.text("category"),
              Column.uuid("product_id"),
              Column.time("opened_at"),
              Column.time("responded_at"),
              Column.time("resolved_at"),
              Column.time("closed_at")));

  private final List<Ticket> tickets = new ArrayList<>();

  record TicketEvent(Ticket ticket) {}

  record Ticket(
      UUID id,
      long version,
      @Nullable UUID customerId,
      String type,
      String status,
      @Nullable String priority,
      @Nullable String channel,
      @Nullable String category,
      @Nullable UUID productId,
      Instant openedAt,
      @Nullable Instant respondedAt,
      @Nullable Instant resolvedAt,
      @Nullable Instant closedAt)
      implements State {}

  @Override
  public Set<String> eventTypes() {
    return TYPES;
  }

  @Override
  public void add(FoldEvent event) {
    tickets.add(event.data(TicketEvent.class).ticket());
  }

  @Override
  public Stream<UUID> customers() {
    return tickets.stream().map(Ticket::customerId).filter(Objects::nonNull);
  }

  @Override
  public void write(Handle handle) {
    TABLE.write(handle, Facts.newest(tickets).stream().map(TicketFacts::row).toList());
  }

  private static List<@Nullable Object> row(Ticket t) {
    return Facts.row(
        t.id(),
        t.version(),
        t.customerId(),
        null,
        t.type(),
        t.status(),
        t.priority(),
        t.channel(),
        t.category(),
        t.productId(),
        t.openedAt(),
        t.respondedAt(),
        t.resolvedAt(),
        t.closedAt());
  }
}
