package io.kehu.customer.segment;

import io.kehu.customer.customer.CustomerAccess;
import io.kehu.customer.expression.Condition;
import io.kehu.customer.expression.Expression;
import io.kehu.customer.expression.ExpressionService;
import io.kehu.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/// Shows whom an expression would pick. Where there are very many customers it looks at some pages of the table only, so that the answer takes the same time
/// however many there are.
@ApplicationScoped
class SegmentPreviews {
  private final ExpressionService expressions;
  private final CustomerAccess access;
  private final Jdbi jdbi;
  private final Clock clock;
  private final int exactUpTo;

  SegmentPreviews(
      ExpressionService expressions,
      CustomerAccess access,
      Jdbi jdbi,
      Clock clock,
      @ConfigProperty(name = "kehu.segments.preview-exact-up-to", defaultValue = "50000")
          int exactUpTo) {
    this.expressions = expressions;
    this.access = access;
    this.jdbi = jdbi;
    this.clock = clock;
    this.exactUpTo = exactUpTo;
  }

  SegmentApi.Preview preview(Expression expression, int sample) {
    Condition condition = expressions.condition(expression, "p", clock.instant());
    Sql where = Sql.and(List.of(condition.where(), access.readable()));
    return jdbi.withHandle(db -> {
      double share = share(db);
      String from = Condition.from(condition.sources());
      if (share < 1) {
        from =
            from.replaceFirst(
                "customer c", "customer c tablesample system (%s)".formatted(share * 100));
      }
      long count = count(db, from, where);
      return new SegmentApi.Preview(
          expressions.print(expression),
          expressions.explain(expression),
          Math.round(count / share),
          share == 1,
          sample == 0 ? List.of() : sample(db, from, where, sample));
    });
  }

  /// The share of customers that is looked at, 1 for all of them.
  private double share(Handle db) {
    double customers =
        db.createQuery("select reltuples from pg_class where oid = cast('customer' as regclass)")
            .mapTo(Double.class)
            .one();
    return customers > exactUpTo ? exactUpTo / customers : 1;
  }

  private static long count(Handle db, String from, Sql where) {
    try (Query query =
        db.createQuery("select count(*) from %s where %s".formatted(from, where.text()))) {
      where.parameters().forEach(query::bind);
      return query.mapTo(Long.class).one();
    }
  }

  private static List<SegmentApi.Customer> sample(Handle db, String from, Sql where, int most) {
    String sql =
        "select c.id, c.number, c.name, c.owner_id, c.team from %s where %s order by c.id limit %d"
            .formatted(from, where.text(), most);
    try (Query query = db.createQuery(sql)) {
      where.parameters().forEach(query::bind);
      return query
          .map((row, _) ->
              new SegmentApi.Customer(
                  row.getObject("id", UUID.class),
                  row.getString("number"),
                  row.getString("name"),
                  row.getObject("owner_id", UUID.class),
                  row.getString("team")))
          .list();
    }
  }
}
