package io.kehu.bench.crash.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.kehu.bench.crash.load.Client;
import io.kehu.bench.crash.load.Ledger;
import io.kehu.bench.crash.load.Written;
import io.kehu.dev.launcher.service.Service;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// Every figure that services derive from events, against what follows from the ledger.
public final class FigureCheck {
  private final Expected expected;
  private final List<Written.Customer> customers;
  private final Client client;
  private final Findings findings;

  public FigureCheck(Ledger ledger, Client client, Findings findings) {
    this.expected = new Expected(ledger.all(Written.class));
    this.customers = ledger.all(Written.Customer.class);
    this.client = client;
    this.findings = findings;
  }

  public void check() throws InterruptedException {
    value();
    satisfaction();
    complaints();
    funnel();
    for (Written.Customer customer : customers) {
      Expected.Sums sums = expected.of(customer.id());
      overview(customer.id(), sums);
      points(customer.id(), sums);
    }
    findings.say(
        "%-18s %6d with their overview and points".formatted("customers", customers.size()));
  }

  private void value() throws InterruptedException {
    LocalDate tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1);
    JsonNode concentration = data("/v1/metrics/value/concentration?zone=UTC&asOf=" + tomorrow);
    Expected.Sums all = expected.ofAll();
    findings.same(
        "buyers", (long) expected.buyers().size(), concentration.get("customers").asLong());
    same("revenue", all.total().subtract(all.returned()), concentration.at("/revenue/amount"));
    Map<String, Long> classes = new TreeMap<>();
    concentration
        .get("classes")
        .forEach(one -> classes.put(one.get("valueClass").asText(), one.get("customers").asLong()));
    findings.sameMap("customers of class", expected.classes(), classes);
    Map<String, Long> cells = new TreeMap<>();
    data("/v1/metrics/value/rfm?zone=UTC&asOf=" + tomorrow)
        .get("cells")
        .properties()
        .forEach(cell -> cells.put(cell.getKey(), cell.getValue().asLong()));
    findings.sameMap("customers of RFM", expected.rfm(), cells);
    findings.say(
        "value              %d orders, %s of revenue less %s returned, %d buyers, classes %s, %d RFM cells"
            .formatted(
                all.orders(),
                all.total(),
                all.returned(),
                expected.buyers().size(),
                classes,
                cells.size()));
  }

  private void satisfaction() throws InterruptedException {
    Expected.Sums all = expected.ofAll();
    JsonNode csm = data("/v1/metrics/satisfaction?zone=UTC").path(0);
    findings.same("answered items", all.answered(), csm.at("/csm/count").asLong());
    findings.same("responses", expected.responses(), csm.path("responses").asLong());
    double mean = all.answered() == 0 ? 0 : (double) all.scores() / all.answered();
    close("CSM", mean, csm.at("/csm/value").asDouble());
    findings.say(
        "satisfaction       %d items of %d responses, CSM %.2f"
            .formatted(all.answered(), expected.responses(), mean));
  }

  private void complaints() throws InterruptedException {
    JsonNode figure = data("/v1/metrics/complaints?zone=UTC").path(0);
    findings.same("complaints", expected.complaints(), figure.get("complaints").asLong());
    findings.same("orders", expected.ofAll().orders(), figure.get("orders").asLong());
    JsonNode complaining = figure.get("complaining");
    findings.same(
        "complaining", expected.complainingCustomers(), complaining.get("count").asLong());
    findings.same("active", expected.activeCustomers(), complaining.get("of").asLong());
    findings.say(
        "complaints         %d by %d customers"
            .formatted(expected.complaints(), expected.complainingCustomers()));
  }

  private void funnel() throws InterruptedException {
    List<Written.Deal> won = expected.deals("WON");
    List<Written.Deal> lost = expected.deals("LOST");
    JsonNode outcomes = data("/v1/metrics/funnel/outcomes?zone=UTC").path(0);
    JsonNode summary = client.get(Service.SALES, "/v1/funnel/summary?zone=UTC" + period()).body();
    BigDecimal value =
        won.stream().map(Written.Deal::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    findings.same("won", (long) won.size(), outcomes.path("won").asLong());
    findings.same("lost", (long) lost.size(), outcomes.path("lost").asLong());
    same("won value", value, outcomes.at("/wonValue/amount"));
    findings.same("sales: won", (long) won.size(), summary.path("won").asLong());
    findings.same("sales: lost", (long) lost.size(), summary.path("lost").asLong());
    same("sales: won value", value, summary.at("/wonValue/0/amount"));
    findings.sameMap(
        "open deals in",
        expected.standing(),
        stages(data("/v1/metrics/funnel/standing?process=funnel")));
    JsonNode now = client.get(Service.SALES, "/v1/funnel?process=funnel").body();
    findings.sameMap(
        "sales: open deals in", expected.standing(), stages(now.at("/processes/0/stages")));
    findings.say(
        "funnel             %d won worth %s, %d lost, open %s"
            .formatted(won.size(), value, lost.size(), expected.standing()));
  }

  private static String period() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    return "&from=%s&to=%s".formatted(today.minusDays(30), today.plusDays(1));
  }

  private static Map<String, Long> stages(JsonNode stages) {
    Map<String, Long> counts = new TreeMap<>();
    stages.forEach(stage -> counts.put(stage.get("stage").asText(), stage.get("count").asLong()));
    counts.values().removeIf(count -> count == 0);
    return counts;
  }

  private void overview(UUID customer, Expected.Sums sums) throws InterruptedException {
    String name = "overview of " + customer + ": ";
    JsonNode seen =
        client.get(Service.CUSTOMER, "/v1/customers/%s/overview".formatted(customer)).body();
    findings.same(name + "orders", sums.orders(), seen.at("/orders/count").asLong());
    same(name + "ordered", sums.total(), seen.at("/orders/totals/0/amount"));
    same(name + "returned", sums.returned(), seen.at("/orders/returned/0/amount"));
    findings.same(name + "open deals", sums.openDeals(), seen.at("/opportunities/open").asLong());
    same(name + "open amount", sums.openAmount(), seen.at("/opportunities/amounts/0/amount"));
    findings.same(name + "open tickets", sums.openTickets(), seen.at("/tickets/open").asLong());
    findings.same(name + "points", sums.points(), seen.at("/loyalty/points").asLong());
    findings.same(name + "answers", sums.answered(), seen.at("/satisfaction/answers").asLong());
    if (sums.answered() > 0) {
      double mean = (double) sums.scores() / sums.answered();
      close(name + "CSM", mean, seen.at("/satisfaction/csm").asDouble());
    }
    if (sums.orders() > 0) {
      same(
          name + "value", sums.total().subtract(sums.returned()), seen.at("/value/revenue/amount"));
      findings.same(name + "class", "CURRENT", seen.at("/customer/customerClass").asText());
    }
  }

  /// The balance is the sum of the entries, and both are what orders earned less what was burnt.
  private void points(UUID customer, Expected.Sums sums) throws InterruptedException {
    String path = "/v1/customers/%s/points".formatted(customer);
    findings.same(
        "balance of " + customer,
        sums.points(),
        client.get(Service.LOYALTY, path).body().path("balance").asLong());
    long entries = 0;
    for (JsonNode entry :
        client.get(Service.LOYALTY, path + "/entries?limit=200").body().path("items")) {
      entries += entry.get("points").asLong();
    }
    findings.same("sum of the entries of " + customer, sums.points(), entries);
  }

  private JsonNode data(String path) throws InterruptedException {
    return client.get(Service.ANALYTICS, path).body().path("data");
  }

  /// A figure that is absent is taken for zero.
  private void same(String subject, BigDecimal expected, JsonNode found) {
    BigDecimal number = found.isMissingNode() ? BigDecimal.ZERO : new BigDecimal(found.asText());
    if (expected.compareTo(number) != 0) {
      findings.differs("%s: expected %s, found %s".formatted(subject, expected, found));
    }
  }

  /// Means are rounded to two decimals on their way.
  private void close(String subject, double expected, double found) {
    if (Math.abs(expected - found) > 0.0051) {
      findings.differs("%s: expected %s, found %s".formatted(subject, expected, found));
    }
  }
}
