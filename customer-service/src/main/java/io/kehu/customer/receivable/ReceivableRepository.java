package io.kehu.customer.receivable;

import io.kehu.platform.external.ExternalIds;
import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.money.Money;
import io.kehu.platform.page.FieldType;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Listing;
import io.kehu.platform.page.Lists;
import io.kehu.platform.page.Page;
import io.kehu.platform.sql.Rows;
import io.kehu.platform.sql.Sql;
import io.kehu.platform.sql.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// The invoices of all customers.
@ApplicationScoped
class ReceivableRepository {
  private final Jdbi jdbi;
  private final Lists lists;
  private final Clock clock;
  private final ExternalIds externalIds;
  private final Listing<ReceivableApi.Item> listing =
      Listing.from("receivable r", "r.id")
          .required("number", FieldType.TEXT, "r.number")
          .required("dueOn", FieldType.DATE, "r.due_on")
          .required("openAmount", FieldType.DECIMAL, "r.open_amount")
          .required("currency", FieldType.CODE, "r.currency")
          .field("paidOn", FieldType.DATE, "r.paid_on")
          .field("orderNumber", FieldType.TEXT, "r.order_number")
          .defaultSort("-dueOn")
          .select("r.*", this::item);

  ReceivableRepository(Jdbi jdbi, Lists lists, Clock clock, UnitOfWork work) {
    this.jdbi = jdbi;
    this.lists = lists;
    this.clock = clock;
    this.externalIds = new ExternalIds(jdbi, work, "receivable_external_reference");
  }

  ExternalIds externalIds() {
    return externalIds;
  }

  /// The receivable, its row locked until the transaction ends.
  Optional<Receivable> locked(UUID id) {
    return one(id, "for update");
  }

  Optional<Receivable> byId(UUID id) {
    return one(id, "");
  }

  private Optional<Receivable> one(UUID id, String lock) {
    return jdbi.withHandle(db ->
        db.createQuery("select * from receivable where id = :id " + lock)
            .bind("id", id)
            .map((row, _) -> read(row))
            .findOne());
  }

  /// Saves an invoice, new or changed.
  void save(Receivable receivable) {
    ReceivableData data = receivable.data();
    ExternalReference order = data.order();
    jdbi.useHandle(db ->
        db.createUpdate(
                """
                insert into receivable
                  (id, version, customer_id, number, amount, open_amount, currency, issued_on, due_on,
                   paid_on, order_number, order_system, order_external_id, created_at, updated_at)
                values (:id, :version, :customerId, :number, :amount, :openAmount, :currency,
                   :issuedOn, :dueOn, :paidOn, :orderNumber, :system, :externalId, :createdAt,
                   :updatedAt)
                on conflict (id) do update set
                  version = excluded.version, number = excluded.number, amount = excluded.amount,
                  open_amount = excluded.open_amount, currency = excluded.currency,
                  issued_on = excluded.issued_on, due_on = excluded.due_on,
                  paid_on = excluded.paid_on, order_number = excluded.order_number,
                  order_system = excluded.order_system,
                  order_external_id = excluded.order_external_id, updated_at = excluded.updated_at
                """)
            .bind("id", receivable.id())
            .bind("version", receivable.version())
            .bind("customerId", receivable.customerId())
            .bind("number", data.number())
            .bind("amount", data.amount().amount())
            .bind("openAmount", data.openAmount().amount())
            .bind("currency", data.amount().currency().getCurrencyCode())
            .bind("issuedOn", data.issuedOn())
            .bind("dueOn", data.dueOn())
            .bind("paidOn", data.paidOn())
            .bind("orderNumber", data.orderNumber())
            .bind("system", order == null ? null : order.system())
            .bind("externalId", order == null ? null : order.id())
            .bind("createdAt", receivable.createdAt())
            .bind("updatedAt", receivable.updatedAt())
            .execute());
  }

  Page<ReceivableApi.Item> of(UUID customerId, ListRequest request) {
    return lists.page(
        listing,
        request,
        List.of(Sql.of("r.customer_id = :customerId", Map.of("customerId", customerId))));
  }

  ReceivableApi.PaymentHistory history(UUID customerId, LocalDate from, LocalDate to) {
    return jdbi.withHandle(db ->
        db.createQuery(
                """
                with late as (
                  select due_on, open_amount > 0 as open,
                         greatest(coalesce(paid_on, cast(:to as date)) - due_on, 0) as days
                  from receivable
                  where customer_id = :customerId and amount > 0
                    and (paid_on is not null or open_amount > 0)
                    and (due_on between cast(:from as date) and cast(:to as date)
                      or open_amount > 0 and due_on < cast(:to as date))),
                counted as (
                  select * from late
                  where due_on >= cast(:from as date) and (not open or days > 0))
                select count(*) as invoices, avg(days) as mean, max(days) as worst,
                       avg(case when days = 0 then 1 else 0 end) as on_time,
                       (select count(*) from late where open and days > 0) as open_overdue,
                       (select max(days) from late where open and days > 0) as worst_open
                from counted
                """)
            .bind("customerId", customerId)
            .bind("from", from)
            .bind("to", to)
            .map((row, _) -> history(row, from, to))
            .one());
  }

  private static ReceivableApi.PaymentHistory history(ResultSet row, LocalDate from, LocalDate to)
      throws SQLException {
    boolean none = row.getLong("invoices") == 0;
    return new ReceivableApi.PaymentHistory(
        from,
        to,
        row.getLong("invoices"),
        none ? null : row.getBigDecimal("on_time").setScale(4, RoundingMode.HALF_UP),
        none ? null : row.getBigDecimal("mean").setScale(1, RoundingMode.HALF_UP),
        row.getObject("worst", Integer.class),
        row.getLong("open_overdue"),
        row.getObject("worst_open", Integer.class));
  }

  private static Receivable read(ResultSet row) throws SQLException {
    Currency currency = Currency.getInstance(row.getString("currency"));
    String system = row.getString("order_system");
    return new Receivable(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getObject("customer_id", UUID.class),
        new ReceivableData(
            row.getString("number"),
            new Money(row.getBigDecimal("amount"), currency),
            new Money(row.getBigDecimal("open_amount"), currency),
            Rows.dateOrNull(row, "issued_on"),
            Rows.date(row, "due_on"),
            Rows.dateOrNull(row, "paid_on"),
            row.getString("order_number"),
            system == null
                ? null
                : new ExternalReference(system, row.getString("order_external_id"))),
        Rows.instant(row, "created_at"),
        Rows.instant(row, "updated_at"));
  }

  private ReceivableApi.Item item(ResultSet row) throws SQLException {
    Receivable receivable = read(row);
    ReceivableData data = receivable.data();
    LocalDate until = data.paidOn() == null ? LocalDate.now(clock) : data.paidOn();
    boolean settled = data.paidOn() == null && data.openAmount().amount().signum() == 0;
    long late = settled ? 0 : ChronoUnit.DAYS.between(data.dueOn(), until);
    return new ReceivableApi.Item(
        receivable.id(),
        data.number(),
        data.amount(),
        data.openAmount(),
        data.dueOn(),
        data.paidOn(),
        data.orderNumber(),
        (int) Math.max(late, 0),
        receivable.version());
  }
}
