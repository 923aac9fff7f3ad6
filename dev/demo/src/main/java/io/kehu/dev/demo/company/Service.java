package io.kehu.dev.demo.company;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.dev.demo.api.Api;
import io.kehu.dev.demo.company.Customers.Made;
import io.kehu.dev.demo.erp.Rows;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// What customers asked, complained of and answered, more often where their mood is low.
final class Service {
  private static final List<String> CHANNELS = List.of("PHONE", "EMAIL", "WECHAT", "WEB");
  private static final List<String> PRODUCT_ITEMS =
      List.of("QUALITY", "QUANTITY", "TIME", "DESIGN", "SERVICE", "PRICE", "OVERALL");
  private static final List<String> SERVICE_ITEMS =
      List.of(
          "UTILITY",
          "ASSURANCE",
          "COMPLETENESS",
          "CONVENIENCE",
          "ATTITUDE",
          "ENVIRONMENT",
          "OVERALL");

  private final Chance chance;
  private final LocalDate today;
  private final List<ObjectNode> tickets = new ArrayList<>();
  private final List<ObjectNode> answers = new ArrayList<>();

  Service(Chance chance, LocalDate today) {
    this.chance = chance;
    this.today = today;
  }

  List<ObjectNode> tickets() {
    return tickets;
  }

  List<ObjectNode> answers() {
    return answers;
  }

  /// What followed an order.
  void after(Made customer, LocalDate ordered) {
    LocalDate day = ordered.plusDays(chance.between(3, 9));
    if (!day.isBefore(today)) {
      return;
    }
    boolean unhappy = chance.is(0.05 - customer.mood() / 2500);
    if (unhappy || chance.is(0.06)) {
      ticket(customer, day, unhappy);
    }
    if (chance.is(0.14)) {
      answer(customer, day.plusDays(1), "csm-product", PRODUCT_ITEMS, unhappy ? -45 : 0);
    }
  }

  private void ticket(Made customer, LocalDate day, boolean complaint) {
    Instant opened = at(day);
    boolean recent = day.isAfter(today.minusDays(4));
    ObjectNode row = Api.object();
    row.set(
        "externalReference",
        Rows.reference(Customers.SYSTEM, "TK-%05d".formatted(tickets.size() + 1)));
    row.put("sourceVersion", 1).put("type", complaint ? "COMPLAINT" : "ENQUIRY");
    row.put("subject", chance.one(complaint ? Names.COMPLAINTS : Names.QUESTIONS));
    row.set("customer", Rows.reference(Customers.SYSTEM, customer.id()));
    row.put("channel", chance.one(CHANNELS));
    row.put("impact", complaint ? "HIGH" : "LOW").put("urgency", "MEDIUM");
    row.put("openedAt", opened.toString());
    if (!recent) {
      Instant responded = opened.plusSeconds(60L * chance.between(5, 600));
      Instant resolved = responded.plusSeconds(3600L * chance.between(1, 60));
      row.put("respondedAt", responded.toString()).put("resolvedAt", resolved.toString());
      row.put("closedAt", resolved.plusSeconds(86_400).toString());
      row.putObject("resolution").put("code", complaint ? "SOLVED" : "ANSWERED");
      if (complaint && chance.is(0.5)) {
        answer(customer, day.plusDays(5), "csm-service", SERVICE_ITEMS, -25);
      }
    }
    tickets.add(row);
  }

  private void answer(
      Made customer, LocalDate day, String questionnaire, List<String> items, double shift) {
    if (!day.isBefore(today)) {
      return;
    }
    ObjectNode row = Api.object().put("questionnaire", questionnaire);
    row.set(
        "externalReference",
        Rows.reference(Customers.SYSTEM, "AN-%05d".formatted(answers.size() + 1)));
    row.set("customer", Rows.reference(Customers.SYSTEM, customer.id()));
    row.put("answeredAt", at(day).toString());
    ArrayNode given = row.putArray("answers");
    for (String item : items) {
      double felt = customer.mood() + shift + 22 * chance.normal();
      int score = (int) Math.clamp(Math.round(felt / 30) * 30, -90, 90);
      given.addObject().put("item", item).put("score", score);
    }
    answers.add(row);
  }

  private Instant at(LocalDate day) {
    return day.atTime(chance.between(1, 10), chance.between(0, 59)).toInstant(ZoneOffset.UTC);
  }
}
