package io.kehu.customer.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/// Keeps the newest version of each ticket and how it stands to its deadlines.
@ApplicationScoped
class TicketFold {
  private final Jdbi jdbi;

  TicketFold(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void ticket(Told.Ticket told, Instant at) {
    jdbi.useHandle(db ->
        db.createUpdate(
                """
                insert into overview_ticket as known (id, customer_id, type, open, version, updated_at)
                values (:id, :customerId, :type, :open, :version, :at)
                on conflict (id) do update set
                  customer_id = excluded.customer_id,
                  named_customer_id = excluded.named_customer_id, type = excluded.type,
                  open = excluded.open,
                  version = excluded.version, updated_at = excluded.updated_at
                where known.version <= excluded.version
                """)
            .bind("id", told.id())
            .bind("customerId", told.customerId())
            .bind("type", told.type())
            .bind("open", told.open())
            .bind("version", told.version())
            .bind("at", at)
            .execute());
  }

  /// Deadlines come by another topic than tickets, so the ticket need not be known yet.
  void clock(Told.OfClock told, ClockState state) {
    jdbi.useHandle(db ->
        db.createUpdate(
                """
                insert into overview_ticket_clock as known
                  (ticket_id, clock, state, due_at, updated_at)
                values (:ticketId, :clock, :state, :dueAt, :occurredAt)
                on conflict (ticket_id, clock) do update set
                  state = excluded.state, due_at = excluded.due_at,
                  updated_at = excluded.updated_at
                where known.updated_at <= excluded.updated_at
                """)
            .bind("ticketId", told.ticketId())
            .bind("clock", told.clock())
            .bind("state", state.name())
            .bind("dueAt", told.dueAt())
            .bind("occurredAt", told.occurredAt())
            .execute());
  }
}
