package io.kehu.customer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// Writes figures into the read model as if other services had told them, without waiting for the broker.
@ApplicationScoped
public class Figures {
  private final Jdbi jdbi;

  Figures(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// @param tier null where none was told
  public void value(UUID customer, String valueClass, int frequency, String tier, String revenue) {
    jdbi.useHandle(db ->
        db.createUpdate(
                """
                insert into overview_figures as f
                  (customer_id, value_class, frequency, tier, revenue, revenue_currency, value_at)
                values (:customer, :valueClass, :frequency, :tier, cast(:revenue as numeric), 'CNY', now())
                on conflict (customer_id) do update set
                  value_class = excluded.value_class, frequency = excluded.frequency,
                  tier = excluded.tier, revenue = excluded.revenue,
                  revenue_currency = excluded.revenue_currency, value_at = excluded.value_at
                """)
            .bind("customer", customer)
            .bind("valueClass", valueClass)
            .bind("frequency", frequency)
            .bind("tier", tier)
            .bind("revenue", revenue)
            .execute());
  }

  public void satisfaction(UUID customer, String csm) {
    jdbi.useHandle(db ->
        db.createUpdate(
                """
                insert into overview_figures as f (customer_id, csm, csm_answers, csm_at)
                values (:customer, cast(:csm as numeric), 3, now())
                on conflict (customer_id) do update set
                  csm = excluded.csm, csm_answers = 3, csm_at = excluded.csm_at
                """)
            .bind("customer", customer)
            .bind("csm", csm)
            .execute());
  }
}
