package io.kehu.dev.demo.company;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.dev.demo.api.Api;
import io.kehu.dev.demo.company.Customers.Made;
import io.kehu.dev.demo.erp.Rows;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// What the ERP knows of money: invoices of the last year's orders, paid more or less promptly, and two years' statements of every third company and of the first.
final class Finance {
  /// The customer whom the tour shows.
  private static final String WELL_KNOWN = "K-00001";

  private final Chance chance;
  private final LocalDate today;
  private final List<ObjectNode> invoices = new ArrayList<>();
  private final List<ObjectNode> statements = new ArrayList<>();

  Finance(Chance chance, LocalDate today) {
    this.chance = chance;
    this.today = today;
  }

  List<ObjectNode> invoices() {
    return invoices;
  }

  List<ObjectNode> statements() {
    return statements;
  }

  /// Bills an order that is invoiced or was paid within a year.
  void bill(ObjectNode order) {
    String status = order.get("status").asText();
    LocalDate placed =
        Instant.parse(order.get("placedAt").asText()).atOffset(ZoneOffset.UTC).toLocalDate();
    boolean open = status.equals("INVOICED");
    if (!open && !(status.equals("PAID") && placed.isAfter(today.minusYears(1)))) {
      return;
    }
    LocalDate due = placed.plusDays(14);
    LocalDate paid = due.plusDays(chance.between(-6, chance.is(0.2) ? 30 : 1));
    String id = order.at("/externalReference/id").asText().replace("SO-", "INV-");
    BigDecimal amount = BigDecimal.ZERO;
    for (JsonNode line : order.get("lines")) {
      amount = amount.add(new BigDecimal(line.at("/amount/amount").asText()));
    }
    ObjectNode row = Api.object();
    row.set("externalReference", Rows.reference(Customers.SYSTEM, id));
    row.set("customer", order.get("customerReference").deepCopy());
    row.set("order", order.get("externalReference").deepCopy());
    row.put("sourceVersion", 1).put("number", id);
    row.set("amount", Rows.money(amount.toPlainString(), "CNY"));
    row.set("openAmount", Rows.money(open ? amount.toPlainString() : "0.00", "CNY"));
    row.put("issuedOn", placed.plusDays(10).toString()).put("dueOn", due.toString());
    if (!open) {
      row.put("paidOn", (paid.isAfter(today) ? today : paid).toString());
    }
    invoices.add(row);
  }

  void report(Made customer) {
    boolean reports = chance.is(1.0 / 3) || customer.id().equals(WELL_KNOWN);
    if (!customer.isOrganization() || !reports) {
      return;
    }
    long revenue = Math.round(Math.max(500, chance.skewed(30_000, 0.8)));
    for (int year = today.getYear() - 2; year < today.getYear(); year++) {
      statements.add(statement(customer, year, revenue));
      revenue += revenue * chance.between(-8, 15) / 100;
    }
  }

  private ObjectNode statement(Made customer, int year, long revenue) {
    long cost = revenue * chance.between(55, 78) / 100;
    long expenses = revenue * chance.between(12, 20) / 100;
    long operating = revenue - cost - expenses;
    long interest = revenue / 100;
    long tax = Math.max(0, (operating - interest) / 4);
    long current = revenue * chance.between(35, 55) / 100;
    long inventories = current * chance.between(20, 45) / 100;
    long receivables = current * chance.between(20, 45) / 100;
    long assets = current + revenue * chance.between(20, 60) / 100;
    long liabilities = assets * chance.between(30, 80) / 100;
    long currentLiabilities = liabilities * chance.between(50, 90) / 100;
    ObjectNode row = Api.object();
    String id = customer.id() + "-" + year;
    row.set("externalReference", Rows.reference(Customers.SYSTEM, id));
    row.set("customer", Rows.reference(Customers.SYSTEM, customer.id()));
    row.put("sourceVersion", 1).put("kind", "YEAR");
    row.put("from", year + "-01-01").put("to", year + "-12-31");
    row.put("currency", "CNY").put("unit", "THOUSAND").put("audited", chance.is(0.7));
    figures(
        row.putObject("balanceSheet"),
        List.of("receivables", "inventories", "currentAssets", "fixedAssets", "totalAssets"),
        receivables,
        inventories,
        current,
        assets - current,
        assets);
    figures(
        row.withObjectProperty("balanceSheet"),
        List.of("currentLiabilities", "longTermLiabilities", "totalLiabilities", "equity"),
        currentLiabilities,
        liabilities - currentLiabilities,
        liabilities,
        assets - liabilities);
    figures(
        row.putObject("income"),
        List.of(
            "revenue",
            "costOfSales",
            "operatingExpenses",
            "operatingProfit",
            "interestExpense",
            "leaseExpense",
            "tax",
            "netProfit"),
        revenue,
        cost,
        expenses,
        operating,
        interest,
        expenses / 10,
        tax,
        operating - interest - tax);
    return row;
  }

  private static void figures(ObjectNode part, List<String> names, long... figures) {
    for (int i = 0; i < figures.length; i++) {
      part.put(names.get(i), Long.toString(figures[i]));
    }
  }
}
