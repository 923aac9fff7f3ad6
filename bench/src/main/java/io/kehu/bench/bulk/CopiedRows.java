package io.kehu.bench.bulk;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/// Writes rows that an import wrote once more by COPY: into tables of a schema of its own with the same columns, constraints and indexes, but for foreign
/// keys and triggers.
final class CopiedRows {
  private static final String IMPORTED =
      "select record_id from customer_external_reference where system = 'bench' and external_id like '%d-%%'";

  /// Where the rows of a customer are.
  ///
  /// @param key what names the customer there
  private record Table(String name, String key) {}

  private static final List<Table> TABLES =
      List.of(
          new Table("customer", "id"),
          new Table("customer_key", "customer_id"),
          new Table("customer_block", "customer_id"),
          new Table("customer_external_reference", "record_id"),
          new Table("customer_search", "customer_id"),
          new Table("outbox_event", "aggregateid::uuid"),
          new Table("audit_event", "record_id"));

  private final Connection database;

  CopiedRows(Connection database) throws SQLException {
    this.database = database;
    try (Statement sql = database.createStatement()) {
      sql.execute("create schema if not exists bench");
      for (Table table : TABLES) {
        sql.execute("drop table if exists bench." + table.name());
        sql.execute(
            "create table bench.%1$s (like public.%1$s including all)".formatted(table.name()));
      }
    }
  }

  /// @param source of the customers
  /// @return seconds that writing took, with the commit
  double copy(int source) throws SQLException, IOException {
    CopyManager copy = database.unwrap(PGConnection.class).getCopyAPI();
    List<byte[]> rows = new ArrayList<>();
    for (Table table : TABLES) {
      ByteArrayOutputStream read = new ByteArrayOutputStream();
      copy.copyOut(
          "copy (select * from public.%s where %s in (%s)) to stdout"
              .formatted(table.name(), table.key(), IMPORTED.formatted(source)),
          read);
      rows.add(read.toByteArray());
    }
    try (Statement sql = database.createStatement()) {
      for (Table table : TABLES) {
        sql.execute("truncate bench." + table.name());
      }
    }
    database.setAutoCommit(false);
    long begun = System.nanoTime();
    for (int at = 0; at < TABLES.size(); at++) {
      copy.copyIn(
          "copy bench.%s from stdin".formatted(TABLES.get(at).name()),
          new ByteArrayInputStream(rows.get(at)));
    }
    database.commit();
    double seconds = (System.nanoTime() - begun) / 1e9;
    database.setAutoCommit(true);
    return seconds;
  }
}
