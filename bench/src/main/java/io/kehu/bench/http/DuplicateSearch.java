package io.kehu.bench.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.bench.population.GeneratedCustomer;
import io.kehu.bench.postgres.Ids;
import io.kehu.bench.postgres.PgBench;
import io.kehu.dev.demo.api.Api;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/// The duplicate check for somebody who is there already: each of its keys has a holder, and whoever shares a block with it is compared. pgbench looks up
/// the same keys, blocks and customers.
final class DuplicateSearch {
  private static final String PATH = "/v1/customers/duplicate-search";

  /// What the service looks up for them, found as it finds it; from those that are saved as [Ids].
  private static final String QUESTIONS =
      """
      create table bench.duplicate_question as
      select row_number() over () as n, k.kinds, k.values, b.keys,
        array(
          select near.customer_id
          from unnest(b.keys) as asked(key)
          cross join lateral (
            select o.customer_id from customer_block o where o.key = asked.key
            order by o.customer_id limit 50) as near
          group by near.customer_id order by count(*) desc, near.customer_id limit 50) as near
      from (select unnest(ids) as id from bench.id_block where n <= 100) as c
      cross join lateral (
        select array_agg(kind) as kinds, array_agg(value) as values
        from customer_key where customer_id = c.id) as k
      cross join lateral (
        select array_agg(key) as keys from customer_block where customer_id = c.id) as b
      """;

  private DuplicateSearch() {}

  /// @param size how many generated customers there are
  static Operation operation(Requests requests, Connection database, int size)
      throws SQLException, IOException {
    try (Statement sql = database.createStatement()) {
      sql.execute("drop table if exists bench.duplicate_question");
      sql.execute(QUESTIONS);
      sql.execute("alter table bench.duplicate_question add primary key (n)");
    }
    PgBench.Script script = PgBench.Script.of(DuplicateSearch.class, "duplicate-search.sql", Map.of());
    return new Operation(
        "duplicate-check",
        200,
        () -> requests.post(PATH, body(1 + ThreadLocalRandom.current().nextInt(size)).toString()),
        _ -> script);
  }

  private static ObjectNode body(int serial) {
    GeneratedCustomer known = GeneratedCustomer.of(serial);
    ObjectNode body = Api.object();
    body.put("kind", known.kind()).put("name", known.name()).put("country", known.country());
    body.put("socialCreditCode", known.creditCode()).put("taxId", known.taxId());
    ObjectNode channels = body.putObject("channels");
    channels
        .putArray("phones")
        .addObject()
        .put("type", "WORK")
        .put("number", known.phone())
        .put("primary", true);
    channels
        .putArray("emails")
        .addObject()
        .put("type", "WORK")
        .put("address", known.email())
        .put("primary", true);
    return body;
  }
}
