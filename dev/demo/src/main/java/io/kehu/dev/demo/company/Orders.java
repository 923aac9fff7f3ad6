package io.kehu.dev.demo.company;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.dev.demo.api.Api;
import io.kehu.dev.demo.company.Customers.Made;
import io.kehu.dev.demo.erp.Rows;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// Orders by each customer's own rhythm; what is old is paid, what is new is on its way; a few are cancelled, some come back in part.
final class Orders {
  private final Chance chance;
  private final LocalDate today;
  private final List<ObjectNode> rows = new ArrayList<>();
  private final List<Company.Return> returns = new ArrayList<>();
  private int number;

  Orders(Chance chance, LocalDate today) {
    this.chance = chance;
    this.today = today;
  }

  List<ObjectNode> rows() {
    return rows;
  }

  List<Company.Return> returns() {
    return returns;
  }

  /// The days on which the customer ordered, oldest first.
  List<LocalDate> of(Made customer) {
    List<LocalDate> days = new ArrayList<>();
    LocalDate last = customer.faithful() ? today : today.minusDays(chance.between(120, 260));
    LocalDate day = today.minusDays(730 - chance.between(0, 500));
    while (day.isBefore(last)) {
      days.add(day);
      order(customer, day);
      day = day.plusDays(Math.max(1, Math.round(chance.skewed(customer.gap(), 0.35))));
    }
    return days;
  }

  private void order(Made customer, LocalDate day) {
    String id = "SO-%06d".formatted(++number);
    Instant placed =
        day.atTime(chance.between(1, 9), chance.between(0, 59)).toInstant(ZoneOffset.UTC);
    long age = today.toEpochDay() - day.toEpochDay();
    String status = status(age);
    ObjectNode row = Api.object();
    row.set("externalReference", Rows.reference(Customers.SYSTEM, id));
    row.put("sourceVersion", 1);
    row.set("customerReference", Rows.reference(Customers.SYSTEM, customer.id()));
    row.put("status", status).put("placedAt", placed.toString());
    if (List.of("DELIVERED", "INVOICED", "PAID").contains(status)) {
      row.put("deliveredAt", placed.plusSeconds(86_400L * chance.between(1, 4)).toString());
    }
    if (status.equals("CANCELLED")) {
      row.put("cancelledAt", placed.plusSeconds(7_200).toString())
          .put("cancellationReason", "客户取消");
    }
    lines(row.putArray("lines"), Math.max(60, chance.skewed(customer.amount(), 0.4)));
    rows.add(row);
    if (status.equals("PAID") && chance.is(0.03)) {
      returns.add(back(id, placed));
    }
  }

  private String status(long age) {
    if (chance.is(0.02)) {
      return "CANCELLED";
    }
    if (age > 20) {
      return "PAID";
    }
    return age > 10 ? "INVOICED" : age > 5 ? "DELIVERED" : age > 2 ? "SHIPPED" : "CONFIRMED";
  }

  private void lines(ArrayNode lines, double budget) {
    int count = chance.between(1, 3);
    for (int i = 1; i <= count; i++) {
      Catalogue.Product product = affordable(budget / count);
      int quantity = (int) Math.clamp(Math.round(budget / count / product.price()), 1, 500);
      BigDecimal amount =
          BigDecimal.valueOf((long) product.price() * quantity)
              .multiply(BigDecimal.valueOf(chance.between(88, 100)))
              .divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_EVEN);
      ObjectNode line = lines.addObject().put("lineId", Integer.toString(i));
      line.put("sku", product.sku()).put("quantity", quantity);
      line.set("amount", Rows.money(amount.toPlainString(), "CNY"));
    }
  }

  private Catalogue.Product affordable(double budget) {
    List<Catalogue.Product> within =
        Catalogue.PRODUCTS.stream().filter(product -> product.price() <= budget * 1.3).toList();
    return within.isEmpty() ? Catalogue.PRODUCTS.get(4) : chance.one(within);
  }

  private Company.Return back(String order, Instant placed) {
    ObjectNode body = Api.object().put("reason", "质量问题");
    body.put("returnedAt", placed.plusSeconds(86_400L * chance.between(6, 14)).toString());
    body.putArray("lines").addObject().put("lineId", "1").put("quantity", 1);
    return new Company.Return(order, "RT-" + order.substring(3), body);
  }
}
