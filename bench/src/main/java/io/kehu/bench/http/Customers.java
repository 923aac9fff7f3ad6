package io.kehu.bench.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.bench.Lab;
import io.kehu.bench.population.GeneratedCustomer;
import io.kehu.bench.postgres.Ids;
import io.kehu.dev.demo.api.Api;
import io.kehu.dev.launcher.service.Service;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// The customers that benchmarks work with, as an ERP would send them.
public final class Customers {
  private static final int COUNT = 20_000;
  private static final String SYSTEM = "bench";
  private static final int MOST = 10_000_000;

  private Customers() {}

  /// Customer `serial` of a source of its own: no two have anything in common by which they could be taken for one.
  ///
  /// @param source below 100
  /// @param serial below 10,000,000
  public static ObjectNode row(int source, int serial) {
    String number = "%02d%07d".formatted(source, serial);
    ObjectNode row = Api.object();
    row.put("kind", "ORGANIZATION");
    row.put("name", "Valves and Pumps " + number + " Ltd");
    row.put("industry", "C34").put("size", "SMALL").put("source", "ERP");
    row.put("country", "DE").put("region", "Bremen").put("taxId", "DE" + number);
    row.put("customerClass", serial % 4 == 0 ? "CURRENT" : "POTENTIAL");
    row.putArray("roles").add("BUYER");
    row.putArray("tags").add("bench");
    ObjectNode channels = row.putObject("channels");
    channels
        .putArray("phones")
        .addObject()
        .put("type", "WORK")
        .put("number", "+4940" + number)
        .put("primary", true);
    channels
        .putArray("emails")
        .addObject()
        .put("type", "WORK")
        .put("address", "contact-" + number + "@customer.example")
        .put("primary", true);
    return row;
  }

  /// Rows of an import, each with an id of the system that it comes from, and names as they are met in life: what they are found by is more than half of
  /// what they cost.
  public static List<ObjectNode> rows(int source, int from, int count) {
    return IntStream.range(from, from + count)
        .mapToObj(serial -> {
          ObjectNode row = row(source, serial);
          String name = GeneratedCustomer.of(source * MOST + serial).name();
          row.put("name", "%s %02d%07d".formatted(name, source, serial));
          row.putArray("externalReferences")
              .addObject()
              .put("system", SYSTEM)
              .put("id", source + "-" + serial);
          return row;
        })
        .toList();
  }

  /// The ids of 20,000 customers, which are imported when the first benchmark asks for them.
  static Ids ids(Lab lab) throws Exception {
    try (Connection database = lab.database(Service.CUSTOMER);
        Statement sql = database.createStatement()) {
      List<UUID> known = read(sql);
      if (known.size() == COUNT) {
        return Ids.saved(database, known);
      }
      lab.console().progress("  importing " + COUNT + " customers");
      new Api(lab.instance().ports().gatewayUrl(), lab.login())
          .importRows("customer", "customers", rows(0, 0, COUNT));
      sql.execute("vacuum (analyze) customer, customer_key, customer_external_reference");
      lab.settle();
      return Ids.saved(database, read(sql));
    }
  }

  private static List<UUID> read(Statement sql) throws SQLException {
    List<UUID> ids = new ArrayList<>();
    try (ResultSet row =
        sql.executeQuery(
            "select record_id from customer_external_reference where system = '%s' and external_id like '0-%%' order by external_id"
                .formatted(SYSTEM))) {
      while (row.next()) {
        ids.add(row.getObject(1, UUID.class));
      }
    }
    return ids;
  }
}
