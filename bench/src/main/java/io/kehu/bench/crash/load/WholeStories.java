package io.kehu.bench.crash.load;

import static io.kehu.dev.demo.api.Api.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.bench.crash.load.Worker.StoryEnds;
import io.kehu.dev.launcher.service.Service;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What a crash could leave half done: a file of several transactions, a merge and its undoing, an erasure, a bulk transfer. Their customers are their own, so
/// that no other story meets them.
final class WholeStories {
  private static final String SYSTEM = "crash-lot";

  /// An import does 500 rows in a transaction, a transfer 200 customers.
  private static final int LEAST = 450;

  private static final int SPREAD = 35;
  private static final int STALE_AT_MOST = 20;

  private WholeStories() {}

  /// A CSV file in which some rows are wrong.
  static void file(Worker worker) throws InterruptedException, StoryEnds {
    lot(worker, worker.between(LEAST, 1_300), worker.between(1, 12), "");
  }

  /// Somebody leaves, and all customers go to somebody else.
  static void transfer(Worker worker) throws InterruptedException, StoryEnds {
    UUID from = worker.uuid();
    UUID to = worker.uuid();
    int customers = worker.between(LEAST, 700);
    lot(worker, customers, 0, from.toString());
    ObjectNode body = object().put("fromOwnerId", from.toString()).put("toOwnerId", to.toString());
    body.put("note", "all is in the files");
    String path = "/v1/ownership-transfers";
    Answer begun = worker.post(Service.CUSTOMER, path, body, path, from.toString());
    await(worker, path + "/" + begun.id(), "WAITING|RUNNING", "DONE");
    worker.ledger().put(new Whole.Transfer(begun.id(), from, to, customers));
  }

  /// Two customers turn out to be one, and sometimes not after all. Orders, tickets and contacts of the one follow to the other, here and in all services.
  static void merge(Worker worker) throws InterruptedException, StoryEnds {
    UUID survivor = customer(worker, "Pair " + worker.mark(), "ORGANIZATION");
    UUID losing = customer(worker, "Pair " + worker.mark(), "ORGANIZATION");
    for (UUID customer : List.of(survivor, losing)) {
      hangOn(worker, customer);
    }
    UUID merge = merged(worker, survivor, losing);
    worker.ledger().follow(losing, survivor);
    boolean undone = worker.chance(0.4);
    if (undone) {
      worker.change(
          Service.CUSTOMER,
          "PUT",
          "/v1/merges/" + merge,
          "reversal",
          object(),
          view -> view.has("reversal"));
      worker.ledger().goBack(losing);
    }
    worker.ledger().put(new Whole.Merge(merge, survivor, losing, undone));
  }

  /// A person is forgotten, of whom several services know something.
  static void erasure(Worker worker) throws InterruptedException, StoryEnds {
    String name = Whole.GONE + worker.mark();
    UUID customer = customer(worker, name, "PERSON");
    ObjectNode contact = object().put("name", name + "c").put("standing", "ORDINARY");
    String path = "/v1/customers/%s/contacts".formatted(customer);
    worker.post(Service.CUSTOMER, path, contact, "contacts", name);
    hangOn(worker, customer);
    ObjectNode body = object().put("customerId", customer.toString()).put("ground", "OBJECTION");
    body.put("forceReason", "the law says so");
    UUID erasure = asked(worker, body, customer);
    await(worker, "/v1/erasures/" + erasure, "SCHEDULED|RUNNING", "DONE");
    worker.ledger().forget(customer);
    worker.ledger().put(new Whole.Erasure(erasure, customer));
  }

  /// The saved answer goes with the person, so that who repeats the request may be told that it is gone.
  private static UUID asked(Worker worker, ObjectNode body, UUID customer)
      throws InterruptedException, StoryEnds {
    Answer answer = worker.attempt(Service.CUSTOMER, "/v1/erasures", body);
    if (answer.isGood()) {
      return answer.id();
    }
    JsonNode known =
        worker
            .get(Service.CUSTOMER, "/v1/erasures?filter=customerId==" + customer)
            .at("/items/0/id");
    if (answer.status() != 410 || known.isMissingNode()) {
      worker.ledger().surprise("an erasure was answered " + answer.body());
      throw new StoryEnds();
    }
    return UUID.fromString(known.asText());
  }

  private static UUID merged(Worker worker, UUID survivor, UUID losing)
      throws InterruptedException, StoryEnds {
    for (int stale = 0; ; stale++) {
      JsonNode other = worker.get(Service.CUSTOMER, "/v1/customers/" + losing);
      JsonNode one = worker.get(Service.CUSTOMER, "/v1/customers/" + survivor);
      ObjectNode body = object().put("losingId", losing.toString());
      body.put("losingVersion", other.get("version").asLong());
      String path = "/v1/customers/%s/merges".formatted(survivor);
      Answer answer =
          worker.attempt(
              Service.CUSTOMER,
              path,
              body,
              Map.of("If-Match", "\"%d\"".formatted(one.get("version").asLong())));
      if (answer.status() != 412 || stale == STALE_AT_MOST) {
        return worker.taken(answer, path, "merges", losing.toString()).id();
      }
    }
  }

  private static UUID customer(Worker worker, String name, String kind)
      throws InterruptedException, StoryEnds {
    ObjectNode body = CustomerStories.customer(name).put("kind", kind);
    Answer answer = worker.post(Service.CUSTOMER, "/v1/customers", body, "customers", name);
    body.remove("allowDuplicate");
    worker.ledger().putAside(new Written.Customer(answer.id(), name, body));
    return answer.id();
  }

  /// What stays as it is, so that nobody is asked about it: an order that is not delivered and a ticket that is not closed.
  private static void hangOn(Worker worker, UUID customer) throws InterruptedException, StoryEnds {
    String mark = worker.mark();
    ObjectNode body = object().put("customerId", customer.toString());
    LocalDate day = LocalDate.now(ZoneOffset.UTC).minusDays(worker.between(1, 300));
    BigDecimal total = SalesStories.lines(worker, body, day, mark);
    UUID order = worker.post(Service.SALES, "/v1/orders", body, "orders", mark).id();
    worker
        .ledger()
        .put(new Written.Order(order, customer, day, total, BigDecimal.ZERO, 0, "CONFIRMED", body));
    DeskStories.opened(worker, customer, "ENQUIRY");
  }

  private static void lot(Worker worker, int good, int wrong, String owner)
      throws InterruptedException, StoryEnds {
    String mark = worker.mark();
    List<String> rows = new ArrayList<>();
    rows.add(
        "kind,name,allowDuplicate,ownerId,externalReferences.0.system,externalReferences.0.id");
    for (int i = 0; i < good + wrong; i++) {
      // Spread over the file, so that each transaction has some.
      String kind = i % SPREAD == 0 && i / SPREAD < wrong ? "GHOST" : "ORGANIZATION";
      rows.add(
          "%s,%s%s-%d,true,%s,%s,%s-%d"
              .formatted(kind, Whole.LOT, mark, i, owner, SYSTEM, mark, i));
    }
    Answer started =
        worker.upload(
            Service.CUSTOMER,
            "/v1/imports/customers",
            String.join("\r\n", rows),
            "text/csv",
            "customers",
            mark);
    await(worker, "/v1/jobs/" + started.id(), "RECEIVING|WAITING|RUNNING", "DONE");
    worker.ledger().put(new Whole.Lot(mark, started.id(), good, wrong));
  }

  private static void await(Worker worker, String path, String underWay, String end)
      throws InterruptedException, StoryEnds {
    String state = "";
    do {
      Thread.sleep(500);
      state = worker.get(Service.CUSTOMER, path).get("state").asText();
    } while (state.matches(underWay));
    if (!state.equals(end)) {
      worker.ledger().surprise("%s ended as %s".formatted(path, state));
      throw new StoryEnds();
    }
  }
}
