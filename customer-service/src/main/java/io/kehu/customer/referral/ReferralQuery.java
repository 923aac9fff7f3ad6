package io.kehu.customer.referral;

import io.kehu.customer.classification.CustomerClass;
import io.kehu.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/// Walks chains of referrals, both ways in one statement, the nearest first.
@ApplicationScoped
class ReferralQuery {
  /// The place of the access predicate is a `%s`.
  private static final String SQL =
      """
      with recursive up(id, depth) as (
        select referred_by_customer_id, 1 from customer
        where id = :id and referred_by_customer_id is not null
        union all
        select c.referred_by_customer_id, up.depth + 1 from customer c join up on c.id = up.id
        where c.referred_by_customer_id is not null and up.depth <= :deepest),
      down(id, depth) as (
        select id, 1 from customer where referred_by_customer_id = :id
        union all
        select c.id, down.depth + 1
        from customer c join down on c.referred_by_customer_id = down.id
        where down.depth <= :deepest),
      link as (
        select true as upwards, id, depth from up
        union all
        (select false, id, depth from down order by depth, id limit :most))
      select l.upwards, l.depth, c.id, c.number, c.name, c.customer_class,
             c.referred_by_customer_id, c.referred_by_contact_id, %s as visible
      from link l join customer c on c.id = l.id
      order by l.upwards, l.depth, c.name, c.id
      """;

  private final Jdbi jdbi;

  ReferralQuery(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// @param upwards true for who referred, false for who was referred
  record Found(boolean upwards, boolean visible, ReferralApi.Link link) {}

  /// @param deepest one level more is read, to know that there are more
  /// @param most of those below
  List<Found> around(UUID customerId, Sql readable, int deepest, int most) {
    return jdbi.withHandle(db -> {
      try (Query query = db.createQuery(SQL.formatted(readable.text()))) {
        readable.parameters().forEach(query::bind);
        return query
            .bind("id", customerId)
            .bind("deepest", deepest)
            .bind("most", most)
            .map((row, _) -> found(row))
            .list();
      }
    });
  }

  private static Found found(ResultSet row) throws SQLException {
    return new Found(
        row.getBoolean("upwards"),
        row.getBoolean("visible"),
        new ReferralApi.Link(
            row.getInt("depth"),
            row.getObject("id", UUID.class),
            row.getString("number"),
            row.getString("name"),
            CustomerClass.valueOf(row.getString("customer_class")),
            row.getObject("referred_by_customer_id", UUID.class),
            row.getObject("referred_by_contact_id", UUID.class)));
  }
}
