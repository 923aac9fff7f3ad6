package io.kehu.bench.population;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Fills customer-service's own tables. What customers are found by is not among them: the service's background job writes it, as it does after an upgrade.
public final class Population {
  private static final String CUSTOMER =
      "customer (id, version, number, kind, name, aliases, roles, customer_class, class_since, relationship_phase, lifecycle_stage, source, industry, size,"
          + " region, country, tax_id, social_credit_code, owner_id, team, tags, channels, external_references, created_at, updated_at)";
  private static final String KEY = "customer_key (customer_id, kind, value)";
  private static final String REFERENCE =
      "customer_external_reference (system, external_id, record_id)";
  private static final String CHANNELS =
      """
      {"addresses":[],"phones":[{"type":"WORK","number":"%s","primary":true,"consents":[]}],\
      "emails":[{"type":"WORK","address":"%s","primary":true,"consents":[]}],"webSites":[],"messengers":[]}\
      """;
  private static final String SYSTEM = "population";

  private final Connection database;

  public Population(Connection database) {
    this.database = database;
  }

  /// Adds customers until there are so many of them.
  ///
  /// @param from how many there are already
  /// @param to how many there shall be
  public void grow(int from, int to) throws SQLException, IOException {
    copy(CUSTOMER, from, to, one -> Stream.of(customer(one)));
    copy(KEY, from, to, Population::keys);
    copy(REFERENCE, from, to, one -> Stream.of(row(SYSTEM, "" + one.serial(), one.id())));
    copy(Dealings.FIGURES, from, to, one -> Stream.of(Dealings.figures(one)));
    copy(Dealings.ORDER, from, to, Dealings::orders);
    try (Statement sql = database.createStatement()) {
      // The job has gone past the times at which these were created.
      sql.execute("update customer_search_progress set updated_at = 'epoch'");
      sql.execute(
          "vacuum (analyze) customer, customer_key, customer_external_reference, overview_figures, overview_order");
    }
  }

  /// How many there are already.
  static int size(Connection database) throws SQLException {
    try (Statement sql = database.createStatement();
        ResultSet row =
            sql.executeQuery(
                "select count(*) from customer_external_reference where system = '%s'"
                    .formatted(SYSTEM))) {
      row.next();
      return row.getInt(1);
    }
  }

  private void copy(
      String table, int from, int to, Function<GeneratedCustomer, Stream<String>> rows)
      throws SQLException, IOException {
    CopyIn copy =
        database.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
    for (int serial = from + 1; serial <= to; serial++) {
      String some = rows.apply(GeneratedCustomer.of(serial)).collect(Collectors.joining());
      byte[] bytes = some.getBytes(StandardCharsets.UTF_8);
      copy.writeToCopy(bytes, 0, bytes.length);
    }
    copy.endCopy();
  }

  private static String customer(GeneratedCustomer one) {
    String alias = one.alias();
    return row(
        one.id(),
        0,
        one.number(),
        one.kind(),
        one.name(),
        alias == null ? "[]" : "[{\"type\":\"SHORT\",\"name\":\"" + alias + "\"}]",
        "[\"BUYER\"]",
        one.customerClass(),
        one.createdAt(),
        "EXPLORATION",
        "ACQUISITION",
        "ERP",
        "C34",
        "SMALL",
        null,
        one.country(),
        one.taxId(),
        one.creditCode(),
        one.ownerId(),
        one.team(),
        "{bench}",
        CHANNELS.formatted(one.phone(), one.email()),
        "[{\"system\":\"%s\",\"id\":\"%d\"}]".formatted(SYSTEM, one.serial()),
        one.createdAt(),
        one.createdAt());
  }

  private static Stream<String> keys(GeneratedCustomer one) {
    return Stream.of(
            one.creditCode() == null ? null : row(one.id(), "SOCIAL_CREDIT_CODE", one.creditCode()),
            one.taxId() == null ? null : row(one.id(), "TAX_ID", one.taxId()),
            row(one.id(), "PHONE", one.phone()),
            row(one.id(), "EMAIL", one.email()))
        .filter(key -> key != null);
  }

  /// PostgreSQL's text format; nothing generated needs escaping.
  static String row(@Nullable Object... values) {
    return Stream.of(values)
        .map(value -> value == null ? "\\N" : value.toString())
        .collect(Collectors.joining("\t", "", "\n"));
  }
}
