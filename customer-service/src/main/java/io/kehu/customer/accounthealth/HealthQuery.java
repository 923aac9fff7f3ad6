package io.kehu.customer.accounthealth;

import io.kehu.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// Reads all that the health is reckoned from by one statement.
@ApplicationScoped
class HealthQuery {
  private static final String SQL =
      """
      with complaint as (
        select t.open and t.type = 'COMPLAINT' as open, t.updated_at,
          exists (select from overview_ticket_clock k
            where k.ticket_id = t.id and k.state = 'BREACHED') as breached
        from overview_ticket t where t.customer_id = :customerId),
      complaints as (
        select count(*) filter (where open) as open,
          count(*) filter (where open and breached) as breached, max(updated_at) as at
        from complaint),
      orders as (
        select count(distinct currency) as currencies, min(currency) as currency,
          coalesce(sum(total - returned_total) filter (where placed_at > :recent), 0) as recent,
          coalesce(sum(total - returned_total) filter (where placed_at <= :recent), 0) as before,
          max(updated_at) as at
        from overview_order
        where customer_id = :customerId and status <> 'CANCELLED'
          and placed_at > :before and placed_at <= :now),
      plan as (
        select p.* from plan p
        where p.customer_id = :customerId and p.kind = 'ACCOUNT' and p.status = 'ACTIVE'
          and :today between p.starts_on and p.ends_on),
      roles as (
        select array_agg(distinct m ->> 'role' order by m ->> 'role') as roles
        from plan p cross join jsonb_array_elements(p.content -> 'buyingCentre') m
          join contact o on o.id = cast(m ->> 'contactId' as uuid)),
      actions as (
        select count(*) as due, count(*) filter (where a.status = 'DONE') as done,
          max(a.updated_at) as at
        from plan p join plan_action a on a.plan_id = p.id
        where a.due_on <= :today and a.status <> 'CANCELLED'),
      contacted as (
        select e.at, e.kind from timeline_entry e
        where e.customer_id = :customerId and e.kind = any(:kinds) and e.at <= :now
        order by e.at desc, e.id desc limit 1)
      select f.csm, f.csm_answers, f.csm_at,
        c.open, c.breached, c.at as complaints_at,
        o.currencies, o.currency, o.recent, o.before, o.at as orders_at,
        p.id as plan_id, coalesce(r.roles, '{}') as roles, p.updated_at as plan_at,
        a.due, a.done, a.at as actions_at,
        t.at as contact_at, t.kind as contact_kind
      from complaints c cross join orders o cross join roles r cross join actions a
        left join overview_figures f on f.customer_id = :customerId
        left join plan p on true left join contacted t on true
      """;

  private final Jdbi jdbi;
  private final HealthConfig config;

  HealthQuery(Jdbi jdbi, HealthConfig config) {
    this.jdbi = jdbi;
    this.config = config;
  }

  /// @param today where the company's days begin and end
  HealthInputs of(UUID customerId, Instant now, LocalDate today) {
    Instant recent = now.minus(config.orderWindow());
    return jdbi.withHandle(db ->
        db.createQuery(SQL)
            .bind("customerId", customerId)
            .bind("now", now)
            .bind("today", today)
            .bind("recent", recent)
            .bind("before", recent.minus(config.orderWindow()))
            .bind("kinds", config.contactKinds())
            .map((row, _) -> read(row))
            .one());
  }

  private static HealthInputs read(ResultSet row) throws SQLException {
    return new HealthInputs(
        row.getBigDecimal("csm"),
        row.getObject("csm_answers", Long.class),
        Rows.instantOrNull(row, "csm_at"),
        row.getLong("open"),
        row.getLong("breached"),
        Rows.instantOrNull(row, "complaints_at"),
        row.getInt("currencies"),
        row.getString("currency"),
        amount(row, "recent"),
        amount(row, "before"),
        Rows.instantOrNull(row, "orders_at"),
        row.getObject("plan_id", UUID.class),
        List.copyOf(Arrays.asList((String[]) row.getArray("roles").getArray())),
        Rows.instantOrNull(row, "plan_at"),
        row.getLong("due"),
        row.getLong("done"),
        Rows.instantOrNull(row, "actions_at"),
        Rows.instantOrNull(row, "contact_at"),
        row.getString("contact_kind"));
  }

  /// As people write it: no zeros at the end beyond the cents.
  private static BigDecimal amount(ResultSet row, String column) throws SQLException {
    BigDecimal amount = row.getBigDecimal(column).stripTrailingZeros();
    return amount.scale() < 2 ? amount.setScale(2) : amount;
  }
}
