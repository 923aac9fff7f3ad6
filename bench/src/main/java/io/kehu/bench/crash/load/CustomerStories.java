package io.kehu.bench.crash.load;

import static io.kehu.dev.demo.api.Api.object;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.bench.crash.load.Worker.StoryEnds;
import io.kehu.dev.launcher.service.Service;
import java.util.UUID;

/// Customers come, one of them with a mistake in it, and spend their points.
final class CustomerStories {
  private CustomerStories() {}

  static void comes(Worker worker) throws InterruptedException, StoryEnds {
    ObjectNode body = customer("Crash " + worker.mark());
    String name = body.get("name").asText();
    Answer answer = worker.post(Service.CUSTOMER, "/v1/customers", body, "customers", name);
    body.remove("allowDuplicate");
    worker.ledger().put(new Written.Customer(answer.id(), name, body));
  }

  /// What is refused must not be there, however often it is repeated.
  static void isRefused(Worker worker) throws InterruptedException {
    String name = "Refused " + worker.mark();
    ObjectNode body = customer(name).put("country", "Utopia");
    Answer answer = worker.attempt(Service.CUSTOMER, "/v1/customers", body);
    if (answer.status() == 400 || answer.status() == 422) {
      worker.ledger().refused(name);
    } else {
      worker.ledger().surprise("a country that is none was answered " + answer.status());
    }
  }

  static void spends(Worker worker) throws InterruptedException {
    UUID customer = worker.customer();
    String reference = worker.mark();
    long points = worker.between(1, 400);
    ObjectNode body = object().put("points", points).put("reason", "gift");
    body.put("reference", reference);
    String path = "/v1/customers/%s/points/burns".formatted(customer);
    Answer answer = worker.attempt(Service.LOYALTY, path, body);
    if (answer.isGood()) {
      ObjectNode says = object().put("points", -points).put("kind", "BURN");
      worker.ledger().put(new Written.Burn(answer.id(), customer, points, says));
    } else if (answer.status() == 0) {
      worker.ledger().doubt("burns", customer.toString());
    } else if (answer.code().equals("points-insufficient") || answer.status() == 404) {
      // Too few points, or loyalty has not heard of the customer yet.
      worker.ledger().refused(reference);
    } else {
      worker.ledger().surprise(path + " was answered " + answer.body());
    }
  }

  static ObjectNode customer(String name) {
    return object()
        .put("kind", "ORGANIZATION")
        .put("name", name)
        .put("country", "CN")
        .put("source", "WEB")
        .put("allowDuplicate", true);
  }
}
