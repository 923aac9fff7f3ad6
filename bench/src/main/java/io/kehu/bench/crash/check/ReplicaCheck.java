package io.kehu.bench.crash.check;

import io.kehu.dev.launcher.service.Service;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What services keep of customers is what customer-service has.
public final class ReplicaCheck {
  private static final String COLUMNS =
      "select id, number, name, customer_class, owner_id, team from ";

  private final Databases databases;
  private final Findings findings;

  public ReplicaCheck(Databases databases, Findings findings) {
    this.databases = databases;
    this.findings = findings;
  }

  public void check() throws SQLException {
    Map<String, List<String>> master =
        byId(Service.CUSTOMER, COLUMNS + "customer where erased_at is null");
    for (Service service : List.of(Service.SALES, Service.DESK, Service.LOYALTY)) {
      findings.sameMap(
          service.module() + ": replica of customer",
          master,
          byId(service, COLUMNS + "customer_replica where not erased"));
    }
    findings.sameMap(
        "service-desk: tier of",
        byId(
            Service.LOYALTY, "select customer_id, tier from customer_tier where tier <> 'REGULAR'"),
        byId(Service.DESK, "select id, tier from customer_replica where tier <> 'REGULAR'"));
    findings.say("%-18s %6d in sales, desk and loyalty".formatted("replicas", master.size()));
  }

  private Map<String, List<String>> byId(Service service, String sql) throws SQLException {
    Map<String, List<String>> rows = new TreeMap<>();
    for (List<String> row : new ArrayList<>(databases.rows(service, sql, Databases::texts))) {
      rows.put(row.getFirst(), row);
    }
    return rows;
  }
}
