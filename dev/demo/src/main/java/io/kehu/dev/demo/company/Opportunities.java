package io.kehu.dev.demo.company;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.dev.demo.api.Api;
import io.kehu.dev.demo.company.Customers.Made;
import io.kehu.dev.demo.erp.Rows;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What is being sold: older ones won or lost, newer ones somewhere in the funnel.
final class Opportunities {
  private static final List<String> STAGES =
      List.of(
          "FIRST_CONTACT",
          "INTEREST",
          "DECISION_MAKER_MET",
          "NEEDS_DRAWN_OUT",
          "SOLUTION_SUBMITTED",
          "DEMONSTRATED",
          "SOLUTION_REVISED",
          "VERBAL_YES",
          "CONTRACT_NEGOTIATION");
  private static final List<String> REASONS =
      List.of("PRICE", "PRODUCT", "SERVICE", "RIVAL", "NO_BUDGET", "NO_DECISION");
  private static final List<String> SOURCES = List.of("WEB", "EVENT", "REFERRAL", "PARTNER");

  private final Chance chance;
  private final LocalDate today;
  private int number;

  Opportunities(Chance chance, LocalDate today) {
    this.chance = chance;
    this.today = today;
  }

  /// Companies only; one in three has none in hand.
  Optional<ObjectNode> of(Made customer) {
    if (!customer.isOrganization() || chance.is(0.15)) {
      return Optional.empty();
    }
    int age = chance.between(2, 420);
    int cycle = chance.between(20, 120);
    LocalDate opened = today.minusDays(age);
    ObjectNode row = Api.object();
    row.set("externalReference", Rows.reference(Customers.SYSTEM, "OP-%05d".formatted(++number)));
    row.put("sourceVersion", 1);
    row.set("customerReference", Rows.reference(Customers.SYSTEM, customer.id()));
    row.put("title", customer.isChinese() ? "净水系统升级项目" : "Water system upgrade");
    row.put("process", "standard").put("openedOn", opened.toString());
    row.put("source", chance.one(SOURCES));
    if (!customer.ownerId().isEmpty()) {
      row.put("ownerId", customer.ownerId()).put("team", customer.team());
    }
    long amount = Math.round(Math.max(3000, chance.skewed(customer.amount() * 6, 0.5)));
    row.set("amount", Rows.money(amount + ".00", "CNY"));
    row.putArray("products").addObject().put("sku", chance.one(Catalogue.PRODUCTS).sku());
    if (age > cycle) {
      close(row, opened.plusDays(cycle));
    } else {
      row.put("stage", STAGES.get(Math.min(STAGES.size() - 1, chance.between(0, 9 * age / cycle))));
      row.put("expectedCloseOn", opened.plusDays(cycle).toString());
      row.put("nextStep", "电话跟进");
    }
    return Optional.of(row);
  }

  private void close(ObjectNode row, LocalDate closed) {
    boolean won = chance.is(0.58);
    row.put("stage", won ? "CONTRACT_SIGNED" : chance.one(STAGES));
    ObjectNode outcome = row.putObject("outcome").put("outcome", won ? "WON" : "LOST");
    outcome.put("reason", won ? "PRODUCT" : chance.one(REASONS));
    outcome.put("closedAt", closed + "T08:00:00Z");
  }
}
