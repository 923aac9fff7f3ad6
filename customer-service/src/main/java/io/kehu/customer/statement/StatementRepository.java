package io.kehu.customer.statement;

import io.kehu.platform.external.ExternalIds;
import io.kehu.platform.json.StoredJson;
import io.kehu.platform.page.FieldType;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Listing;
import io.kehu.platform.page.Lists;
import io.kehu.platform.page.Page;
import io.kehu.platform.sql.Rows;
import io.kehu.platform.sql.Sql;
import io.kehu.platform.sql.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// The statements of all customers.
@ApplicationScoped
class StatementRepository {
  private static final Listing<StatementApi.Item> LISTING =
      Listing.from("financial_statement s", "s.id")
          .required("kind", FieldType.CODE, "s.kind")
          .required("from", FieldType.DATE, "s.period_from")
          .required("to", FieldType.DATE, "s.period_to")
          .required("audited", FieldType.BOOLEAN, "s.audited")
          .required("source", FieldType.CODE, "s.source")
          .required("updatedAt", FieldType.INSTANT, "s.updated_at")
          .defaultSort("-to")
          .select(
              """
              s.id, s.kind, s.period_from, s.period_to, s.currency, s.unit, s.audited, s.source,
              s.version, s.updated_at
              """,
              StatementRepository::item);

  private final Jdbi jdbi;
  private final Lists lists;
  private final StoredJson json;
  private final ExternalIds externalIds;

  StatementRepository(Jdbi jdbi, Lists lists, StoredJson json, UnitOfWork work) {
    this.jdbi = jdbi;
    this.lists = lists;
    this.json = json;
    this.externalIds = new ExternalIds(jdbi, work, "financial_statement_external_reference");
  }

  ExternalIds externalIds() {
    return externalIds;
  }

  /// Saves a statement, new or changed.
  void save(Statement statement) {
    StatementData data = statement.data();
    jdbi.useHandle(db ->
        db.createUpdate(
                """
                insert into financial_statement
                  (id, version, customer_id, kind, period_from, period_to, currency, unit, audited,
                   source, data, created_at, updated_at)
                values (:id, :version, :customerId, :kind, :from, :to, :currency, :unit, :audited,
                   :source, :data, :createdAt, :updatedAt)
                on conflict (id) do update set
                  version = excluded.version, kind = excluded.kind,
                  period_from = excluded.period_from, period_to = excluded.period_to,
                  currency = excluded.currency, unit = excluded.unit, audited = excluded.audited,
                  source = excluded.source, data = excluded.data, updated_at = excluded.updated_at
                """)
            .bind("id", statement.id())
            .bind("version", statement.version())
            .bind("customerId", statement.customerId())
            .bind("kind", data.kind().name())
            .bind("from", data.from())
            .bind("to", data.to())
            .bind("currency", data.currency().getCurrencyCode())
            .bind("unit", data.unit().name())
            .bind("audited", data.audited())
            .bind("source", statement.source().name())
            .bind("data", json.toTree(data))
            .bind("createdAt", statement.createdAt())
            .bind("updatedAt", statement.updatedAt())
            .execute());
  }

  void remove(UUID id) {
    jdbi.useHandle(db -> db.execute("delete from financial_statement where id = ?", id));
  }

  Optional<Statement> byId(UUID id) {
    return jdbi.withHandle(db ->
        db.createQuery("select * from financial_statement where id = :id")
            .bind("id", id)
            .map((row, _) -> read(row))
            .findOne());
  }

  /// Those of a kind whose period has a day in common with this one.
  ///
  /// @param except the statement itself, null for a new one
  List<Statement> overlapping(UUID customerId, StatementData data, @Nullable UUID except) {
    return jdbi.withHandle(db ->
        db.createQuery(
                """
                select * from financial_statement
                where customer_id = :customerId and kind = :kind
                  and period_from <= :to and period_to >= :from
                  and id is distinct from cast(:except as uuid)
                order by period_from limit 2
                """)
            .bind("customerId", customerId)
            .bind("kind", data.kind().name())
            .bind("from", data.from())
            .bind("to", data.to())
            .bind("except", except)
            .map((row, _) -> read(row))
            .list());
  }

  /// The newest ones, newest first.
  List<Statement> latest(UUID customerId, StatementKind kind, int count) {
    return jdbi.withHandle(db ->
        db.createQuery(
                """
                select * from financial_statement
                where customer_id = :customerId and kind = :kind
                order by period_to desc, id limit :count
                """)
            .bind("customerId", customerId)
            .bind("kind", kind.name())
            .bind("count", count)
            .map((row, _) -> read(row))
            .list());
  }

  /// Those of any kind whose balance sheets are of these days.
  List<Statement> endingOn(UUID customerId, Collection<LocalDate> days) {
    return jdbi.withHandle(db -> {
      try (Query query =
          db.createQuery(
              """
              select * from financial_statement
              where customer_id = :customerId
                and period_to in (select cast(day as date) from unnest(:days) as d(day))
              order by period_to desc, kind, id
              """)) {
        return query
            .bind("customerId", customerId)
            .bind("days", days.stream().map(LocalDate::toString).toList())
            .map((row, _) -> read(row))
            .list();
      }
    });
  }

  Page<StatementApi.Item> of(UUID customerId, ListRequest request) {
    return lists.page(
        LISTING,
        request,
        List.of(Sql.of("s.customer_id = :customerId", Map.of("customerId", customerId))));
  }

  private Statement read(ResultSet row) throws SQLException {
    return new Statement(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getObject("customer_id", UUID.class),
        StatementSource.valueOf(row.getString("source")),
        json.read(row.getString("data"), StatementData.class),
        Rows.instant(row, "created_at"),
        Rows.instant(row, "updated_at"));
  }

  private static StatementApi.Item item(ResultSet row) throws SQLException {
    return new StatementApi.Item(
        row.getObject("id", UUID.class),
        StatementKind.valueOf(row.getString("kind")),
        Rows.date(row, "period_from"),
        Rows.date(row, "period_to"),
        Currency.getInstance(row.getString("currency")),
        StatementUnit.valueOf(row.getString("unit")),
        row.getBoolean("audited"),
        StatementSource.valueOf(row.getString("source")),
        row.getLong("version"),
        Rows.instant(row, "updated_at"));
  }
}
