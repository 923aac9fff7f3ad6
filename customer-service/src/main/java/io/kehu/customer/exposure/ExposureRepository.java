package io.kehu.customer.exposure;

import io.kehu.platform.money.Money;
import io.kehu.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Open orders, and the exposure of each customer in each currency.
@ApplicationScoped
class ExposureRepository {
  private final Jdbi jdbi;

  ExposureRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// What an order was counted into until now.
  ///
  /// @param customerId null where the order is new, as is the currency
  /// @param currentId whom it is counted for now: who took the place of the customer that it names
  /// @param counts whether it counted before or does now; most orders of the past do not
  record Before(
      @Nullable UUID customerId, @Nullable Currency currency, UUID currentId, boolean counts) {}

  /// What a renewal found.
  ///
  /// @param limit the customer's in this currency, null where there is none
  record Renewed(boolean wasExceeded, boolean exceeded, Money total, @Nullable Money limit) {}

  /// The figures of a group of customers.
  record Group(int customers, List<Exposure> exposures) {}

  /// Keeps the newest version of an order.
  ///
  /// @return empty where this is no news
  Optional<Before> save(OpenOrder order) {
    return jdbi.withHandle(db ->
        db.createQuery(
                """
                insert into exposure_order as known
                  (id, customer_id, number, keys, net, currency, settled, version)
                values (:id, :customerId, :number, :keys, :net, :currency, :settled, :version)
                on conflict (id) do update set
                  customer_id = excluded.customer_id,
                  named_customer_id = excluded.named_customer_id, number = excluded.number,
                  keys = excluded.keys, net = excluded.net, currency = excluded.currency,
                  settled = case when :hidesProgress then known.settled else excluded.settled end,
                  version = excluded.version
                where known.version < excluded.version
                returning old.customer_id, old.currency, new.customer_id as current_customer_id,
                  not new.settled or not coalesce(old.settled, true) as counts
                """)
            .bind("id", order.id())
            .bind("customerId", order.customerId())
            .bind("number", order.number())
            .bind("keys", order.keys())
            .bind("net", order.net().amount())
            .bind("currency", order.net().currency().getCurrencyCode())
            .bind("settled", order.isSettled())
            .bind("hidesProgress", order.hidesProgress())
            .bind("version", order.version())
            .map((row, _) -> before(row))
            .findOne());
  }

  private static Before before(ResultSet row) throws SQLException {
    String currency = row.getString("currency");
    return new Before(
        row.getObject("customer_id", UUID.class),
        currency == null ? null : Currency.getInstance(currency),
        row.getObject("current_customer_id", UUID.class),
        row.getBoolean("counts"));
  }

  /// The currencies in which something is, or was, open.
  List<Currency> currencies(UUID customerId) {
    return jdbi.withHandle(db ->
        db.createQuery(
                """
                select currency from credit_exposure where customer_id = :customerId
                union select currency from exposure_order where customer_id = :customerId and not settled
                union select currency from receivable where customer_id = :customerId and open_amount <> 0
                order by 1
                """)
            .bind("customerId", customerId)
            .mapTo(String.class)
            .map(Currency::getInstance)
            .list());
  }

  /// Holds the exposure until the transaction ends: who renews it next, sees what this one did.
  void lock(UUID customerId, Currency currency, Instant now) {
    jdbi.useHandle(db ->
        db.createUpdate(
                """
                insert into credit_exposure as known
                  (customer_id, currency, open_orders, open_invoices, exceeded, updated_at)
                values (:customerId, :currency, 0, 0, false, :now)
                on conflict (customer_id, currency) do update set exceeded = known.exceeded
                """)
            .bind("customerId", customerId)
            .bind("currency", currency.getCurrencyCode())
            .bind("now", now)
            .execute());
  }

  /// Sums the exposure up anew; it must be held. Works from the customer's open orders and invoices,
  /// which are few, whatever its past.
  Renewed renew(UUID customerId, Currency currency, Instant now) {
    return jdbi.withHandle(db ->
        db.createQuery(
                """
                update credit_exposure e set
                  open_orders = s.orders, open_invoices = s.invoices,
                  exceeded = coalesce(s.orders + s.invoices > s.limit_amount, false),
                  updated_at = :now
                from (select
                    (select credit_sum(sum(o.open_amount)) from exposure_order_open o
                     where o.customer_id = :customerId and o.currency = :currency) as orders,
                    (select credit_sum(sum(r.open_amount)) from receivable r
                     where r.customer_id = :customerId and r.currency = :currency
                       and r.open_amount <> 0) as invoices,
                    (select a.limit_amount from credit_account a
                     where a.customer_id = :customerId
                       and a.limit_currency = :currency) as limit_amount) s
                where e.customer_id = :customerId and e.currency = :currency
                returning old.exceeded as was_exceeded, new.exceeded as exceeded,
                  new.open_orders + new.open_invoices as total, s.limit_amount, new.currency
                """)
            .bind("customerId", customerId)
            .bind("currency", currency.getCurrencyCode())
            .bind("now", now)
            .map((row, _) ->
                new Renewed(
                    row.getBoolean("was_exceeded"),
                    row.getBoolean("exceeded"),
                    new Money(row.getBigDecimal("total"), currency),
                    Rows.money(row, "limit_amount", "currency")))
            .one());
  }

  /// By currency.
  List<Exposure> of(UUID customerId) {
    return jdbi.withHandle(db ->
        db.createQuery(
                """
                select * from credit_exposure where customer_id = :customerId order by currency
                """)
            .bind("customerId", customerId)
            .map((row, _) -> read(row))
            .list());
  }

  /// Of everybody in the customer's tree: its uppermost parent and all below.
  Group ofGroup(UUID customerId) {
    return jdbi.withHandle(db -> {
      List<UUID> members =
          db.createQuery(
                  """
                  with recursive above (id, parent_id) as (
                    select id, parent_id from customer where id = :customerId
                    union
                    select c.id, c.parent_id from customer c join above a on c.id = a.parent_id),
                  below (id) as (
                    select id from above where parent_id is null
                    union
                    select c.id from customer c join below b on c.parent_id = b.id)
                  select id from below
                  """)
              .bind("customerId", customerId)
              .mapTo(UUID.class)
              .list();
      List<Exposure> sums =
          db.createQuery(
                  """
                  select currency, credit_sum(sum(open_orders)) as open_orders,
                         credit_sum(sum(open_invoices)) as open_invoices, max(updated_at) as updated_at
                  from credit_exposure where customer_id = any(:members)
                  group by currency order by currency
                  """)
              .bind("members", members)
              .map((row, _) -> read(row))
              .list();
      return new Group(members.size(), sums);
    });
  }

  private static Exposure read(ResultSet row) throws SQLException {
    Currency currency = Currency.getInstance(row.getString("currency"));
    Money orders = new Money(row.getBigDecimal("open_orders"), currency);
    Money invoices = new Money(row.getBigDecimal("open_invoices"), currency);
    return new Exposure(orders, invoices, orders.plus(invoices), Rows.instant(row, "updated_at"));
  }
}
