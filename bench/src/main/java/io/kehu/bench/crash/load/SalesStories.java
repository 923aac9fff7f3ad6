package io.kehu.bench.crash.load;

import static io.kehu.dev.demo.api.Api.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.bench.crash.load.Worker.StoryEnds;
import io.kehu.dev.launcher.service.Service;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/// Orders with what becomes of them, and deals through the funnel.
final class SalesStories {
  private static final List<String> STAGES =
      List.of("LEAD", "ESTABLISHED", "SOLUTION_OFFERED", "SOLUTION_ASSESSED", "NEGOTIATION");

  private SalesStories() {}

  static void order(Worker worker) throws InterruptedException, StoryEnds {
    UUID customer = worker.customer();
    String mark = worker.mark();
    LocalDate day = LocalDate.now(ZoneOffset.UTC).minusDays(worker.between(1, 300));
    ObjectNode body = object().put("customerId", customer.toString());
    BigDecimal total = lines(worker, body, day, mark);
    Answer answer = worker.post(Service.SALES, "/v1/orders", body, "orders", mark);
    Written.Order order =
        new Written.Order(answer.id(), customer, day, total, BigDecimal.ZERO, 0, "CONFIRMED", body);
    worker.ledger().put(order);
    life(worker, order, answer.body());
  }

  /// Fills in when it was placed and what was bought.
  ///
  /// @return the total
  static BigDecimal lines(Worker worker, ObjectNode body, LocalDate day, String mark) {
    body.put("placedAt", day + "T0%d:30:00Z".formatted(worker.between(0, 9)));
    ArrayNode lines = body.putArray("lines");
    BigDecimal total = BigDecimal.ZERO;
    int count = worker.between(1, 3);
    for (int i = 1; i <= count; i++) {
      BigDecimal amount = worker.amount(900);
      total = total.add(amount);
      ObjectNode line = lines.addObject().put("lineId", Integer.toString(i));
      line.put("description", mark).put("quantity", worker.between(1, 6));
      line.set("amount", Worker.money(amount));
    }
    return total;
  }

  private static void life(Worker worker, Written.Order order, JsonNode view)
      throws InterruptedException, StoryEnds {
    String record = "/v1/orders/" + order.id();
    if (worker.chance(0.1)) {
      ObjectNode body = object().put("reason", "changed their mind");
      worker.change(Service.SALES, "PUT", record, "cancellation", body, has("status", "CANCELLED"));
      worker.ledger().put(order.at("CANCELLED"));
      return;
    }
    if (worker.chance(0.3)) {
      return;
    }
    Written.Order now = order;
    for (String[] step : new String[][] {{"shipments", "SHIPPED"}, {"deliveries", "DELIVERED"}}) {
      worker.change(Service.SALES, "POST", record, step[0], object(), has("status", step[1]));
      now = now.at(step[1]);
      worker.ledger().put(now);
    }
    if (worker.chance(0.4)) {
      back(worker, now, view);
    }
  }

  /// One piece of the first line comes back.
  private static void back(Worker worker, Written.Order order, JsonNode view)
      throws InterruptedException, StoryEnds {
    ObjectNode body = object().put("reason", "damaged");
    body.putArray("lines").addObject().put("lineId", "1").put("quantity", 1);
    Answer answer =
        worker.change(
            Service.SALES, "POST", "/v1/orders/" + order.id(), "returns", body, _ -> false);
    BigDecimal worth = new BigDecimal(answer.body().at("/amount/amount").asText());
    boolean all = view.get("lines").size() == 1 && view.at("/lines/0/quantity").asInt() == 1;
    worker.ledger().put(order.less(worth, all ? "RETURNED" : "PARTLY_RETURNED"));
  }

  static void deal(Worker worker) throws InterruptedException, StoryEnds {
    UUID customer = worker.customer();
    String title = "Deal " + worker.mark();
    BigDecimal amount = worker.amount(50_000);
    ObjectNode body = object().put("title", title).put("customerId", customer.toString());
    body.put("process", "funnel").put("stage", STAGES.getFirst());
    body.put("expectedCloseOn", LocalDate.now(ZoneOffset.UTC).plusDays(60).toString());
    body.set("amount", Worker.money(amount));
    Answer answer = worker.post(Service.SALES, "/v1/opportunities", body, "opportunities", title);
    body.remove("stage");
    Written.Deal deal =
        new Written.Deal(answer.id(), customer, amount, STAGES.getFirst(), "OPEN", 1, body);
    worker.ledger().put(deal);
    String record = "/v1/opportunities/" + deal.id();
    int moves = worker.between(0, STAGES.size() - 1);
    for (int i = 1; i <= moves; i++) {
      String stage = STAGES.get(i);
      ObjectNode move = object().put("toStage", stage);
      worker.change(Service.SALES, "POST", record, "stage-moves", move, has("stage", stage));
      deal = deal.movedTo(stage);
      worker.ledger().put(deal);
    }
    if (worker.chance(0.5)) {
      String outcome = worker.chance(0.5) ? "WON" : "LOST";
      ObjectNode end = object().put("outcome", outcome).put("reason", "PRICE");
      worker.change(Service.SALES, "PUT", record, "outcome", end, has("status", outcome));
      worker.ledger().put(deal.closed(outcome));
    }
  }

  private static java.util.function.Predicate<JsonNode> has(String field, String value) {
    return view -> view.path(field).asText().equals(value);
  }
}
