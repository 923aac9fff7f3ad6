package io.kehu.bench.crash.load;

import static io.kehu.dev.demo.api.Api.object;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.bench.crash.load.Worker.StoryEnds;
import io.kehu.dev.demo.erp.Rows;
import io.kehu.dev.launcher.service.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Customers ask, complain, and say how satisfied they are.
final class DeskStories {
  private static final List<String> TYPES = List.of("ENQUIRY", "REQUEST", "COMPLAINT");
  private static final List<String> ITEMS =
      List.of("OVERALL", "QUALITY", "QUANTITY", "TIME", "DESIGN", "SERVICE", "PRICE");
  private static final int LEVEL = 30;

  private DeskStories() {}

  static void ticket(Worker worker) throws InterruptedException, StoryEnds {
    Written.Ticket ticket = opened(worker, worker.customer(), worker.one(TYPES));
    String record = "/v1/tickets/" + ticket.id();
    if (worker.chance(0.6)) {
      ObjectNode message = object().put("visibility", "PUBLIC").put("body", "We look into it.");
      worker.post(Service.DESK, record + "/messages", message, "messages", record);
      ticket = ticket.answered();
      worker.ledger().put(ticket);
    }
    if (worker.chance(0.6)) {
      settled(worker, ticket, record);
    }
  }

  static Written.Ticket opened(Worker worker, UUID customer, String type)
      throws InterruptedException, StoryEnds {
    String subject = "Ticket " + worker.mark();
    ObjectNode body = object().put("type", type).put("subject", subject);
    body.put("customerId", customer.toString()).put("channel", "PHONE");
    Answer answer = worker.post(Service.DESK, "/v1/tickets", body, "tickets", subject);
    Written.Ticket ticket =
        new Written.Ticket(
            answer.id(), customer, type, answer.body().get("status").asText(), 0, body);
    worker.ledger().put(ticket);
    return ticket;
  }

  private static void settled(Worker worker, Written.Ticket ticket, String record)
      throws InterruptedException, StoryEnds {
    ObjectNode body = object().put("code", "SOLVED").put("text", "done");
    worker.change(
        Service.DESK,
        "PUT",
        record,
        "resolution",
        body,
        view -> view.path("status").asText().equals("RESOLVED"));
    Written.Ticket resolved = ticket.at("RESOLVED");
    worker.ledger().put(resolved);
    if (worker.chance(0.4)) {
      return;
    }
    worker.change(
        Service.DESK,
        "PUT",
        record,
        "closure",
        object(),
        view -> view.path("status").asText().equals("CLOSED"));
    worker.ledger().put(resolved.at("CLOSED"));
  }

  /// Some answers are low: then the desk opens a ticket by itself.
  static void answer(Worker worker) throws InterruptedException, StoryEnds {
    UUID customer = worker.customer();
    String mark = worker.mark();
    ObjectNode body = object().put("questionnaire", "csm-product");
    body.put("customerId", customer.toString());
    body.set("externalReference", Rows.reference("crash", mark));
    ArrayNode answers = body.putArray("answers");
    List<Integer> scores = new ArrayList<>();
    int shift = worker.chance(0.15) ? -2 : 0;
    // In the order in which they are read.
    for (String item :
        ITEMS.subList(0, worker.between(1, ITEMS.size())).stream().sorted().toList()) {
      int score = LEVEL * Math.clamp(shift + worker.between(-1, 3), -3, 3);
      scores.add(score);
      answers.addObject().put("item", item).put("score", score);
    }
    Answer answer =
        worker.post(Service.DESK, "/v1/surveys/responses", body, "surveys/responses", mark);
    worker.ledger().put(new Written.Response(answer.id(), customer, scores, body));
    String recovery = answer.body().path("recoveryTicketId").asText();
    if (!recovery.isEmpty()) {
      ObjectNode says = object().put("channel", "SURVEY").put("customerId", customer.toString());
      worker
          .ledger()
          .put(new Written.Ticket(UUID.fromString(recovery), customer, "REQUEST", "NEW", 0, says));
    }
  }
}
