package io.kehu.customer.overview;

import io.kehu.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Keeps the newest version of each opportunity and order.
@ApplicationScoped
class DealFold {
  private final Jdbi jdbi;

  DealFold(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void opportunity(Told.Opportunity told, Instant at) {
    Money amount = told.amount();
    jdbi.useHandle(db ->
        db.createUpdate(
                """
                insert into overview_opportunity as known
                  (id, customer_id, status, amount, currency, version, updated_at)
                values (:id, :customerId, :status, :amount, :currency, :version, :at)
                on conflict (id) do update set
                  customer_id = excluded.customer_id,
                  named_customer_id = excluded.named_customer_id, status = excluded.status,
                  amount = excluded.amount, currency = excluded.currency,
                  version = excluded.version, updated_at = excluded.updated_at
                where known.version <= excluded.version
                """)
            .bind("id", told.id())
            .bind("customerId", told.customerId())
            .bind("status", told.status())
            .bind("amount", amount == null ? null : amount.amount())
            .bind("currency", currency(amount))
            .bind("version", told.version())
            .bind("at", at)
            .execute());
  }

  void order(Told.Order told, Instant at) {
    jdbi.useHandle(db ->
        db.createUpdate(
                """
                insert into overview_order as known
                  (id, customer_id, number, status, placed_at, total, returned_total, currency,
                   version, updated_at)
                values (:id, :customerId, :number, :status, :placedAt, :total, :returnedTotal,
                   :currency, :version, :at)
                on conflict (id) do update set
                  customer_id = excluded.customer_id,
                  named_customer_id = excluded.named_customer_id, status = excluded.status,
                  placed_at = excluded.placed_at, total = excluded.total,
                  returned_total = excluded.returned_total, currency = excluded.currency,
                  version = excluded.version, updated_at = excluded.updated_at
                where known.version <= excluded.version
                """)
            .bind("id", told.id())
            .bind("customerId", told.customerId())
            .bind("number", told.number())
            .bind("status", told.status())
            .bind("placedAt", told.placedAt())
            .bind("total", told.total().amount())
            .bind("returnedTotal", told.returnedTotal().amount())
            .bind("currency", currency(told.total()))
            .bind("version", told.version())
            .bind("at", at)
            .execute());
  }

  private static @Nullable String currency(@Nullable Money money) {
    return money == null ? null : money.currency().getCurrencyCode();
  }
}
