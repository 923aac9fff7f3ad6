package io.kehu.customer.contact.chart;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import io.kehu.customer.contact.chart.ChartQuery.Place;
import io.kehu.customer.customer.CustomerAccess;
import io.kehu.customer.encounter.Today;
import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Draws organization charts.
@ApplicationScoped
public class ChartService {
  private static final int DEEPEST = 20;
  private static final int MOST = 1000;

  private final ChartQuery query;
  private final CustomerAccess customers;
  private final SecurityIdentity identity;
  private final Today today;

  ChartService(ChartQuery query, CustomerAccess customers, SecurityIdentity identity, Today today) {
    this.query = query;
    this.customers = customers;
    this.identity = identity;
    this.today = today;
  }

  @Transactional(SUPPORTS)
  public ChartApi.View chart(UUID customerId) {
    UUID id = customers.readable(customerId).id();
    boolean plans = identity.checkPermissionBlocking(new StringPermission("plans", "read"));
    List<Place> read = query.places(id, plans, today.get(), DEEPEST, MOST + 1);
    List<Place> shown =
        read.stream().filter(place -> place.depth() <= DEEPEST).limit(MOST).toList();
    return new ChartApi.View(id, shown.size(), shown.size() < read.size(), tree(shown));
  }

  /// @param places superiors before those who report to them
  static List<ChartApi.Person> tree(List<Place> places) {
    List<ChartApi.Person> top = new ArrayList<>();
    Map<UUID, List<ChartApi.Person>> reports = new HashMap<>();
    for (Place place : places) {
      List<ChartApi.Person> below = new ArrayList<>();
      reports.put(place.id(), below);
      UUID boss = place.reportsToId();
      (boss == null ? top : reports.getOrDefault(boss, top))
          .add(
              new ChartApi.Person(
                  place.id(),
                  place.name(),
                  place.position(),
                  place.department(),
                  place.standing(),
                  place.roles(),
                  below));
    }
    return top;
  }
}
