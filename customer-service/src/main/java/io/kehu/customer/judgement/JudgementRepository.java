package io.kehu.customer.judgement;

import io.kehu.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// The judgements on customers.
@ApplicationScoped
class JudgementRepository {
  private final Jdbi jdbi;

  JudgementRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  Optional<JudgementApi.View> find(UUID customer) {
    return jdbi.withHandle(db ->
        db.createQuery("select * from customer_judgement where customer_id = ?")
            .bind(0, customer)
            .map((row, _) -> view(row))
            .findOne());
  }

  void save(JudgementApi.View judgement) {
    jdbi.useHandle(db ->
        db.createUpdate(
                """
                insert into customer_judgement
                  (customer_id, version, buying_attitude, influential, note, updated_at)
                values (:customer, :version, :attitude, :influential, :note, :at)
                on conflict (customer_id) do update set
                  version = excluded.version, buying_attitude = excluded.buying_attitude,
                  influential = excluded.influential, note = excluded.note,
                  updated_at = excluded.updated_at
                """)
            .bind("customer", judgement.customerId())
            .bind("version", judgement.version())
            .bind("attitude", judgement.data().buyingAttitude())
            .bind("influential", judgement.data().influential())
            .bind("note", judgement.data().note())
            .bind("at", judgement.updatedAt())
            .execute());
  }

  private static JudgementApi.View view(ResultSet row) throws SQLException {
    String attitude = row.getString("buying_attitude");
    return new JudgementApi.View(
        row.getObject("customer_id", UUID.class),
        new JudgementApi.Data(
            attitude == null ? null : BuyingAttitude.valueOf(attitude),
            row.getBoolean("influential"),
            row.getString("note")),
        row.getLong("version"),
        Rows.instant(row, "updated_at"));
  }
}
