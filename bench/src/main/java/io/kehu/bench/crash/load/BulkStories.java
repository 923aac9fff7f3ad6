package io.kehu.bench.crash.load;

import static io.kehu.dev.demo.api.Api.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.bench.crash.load.Worker.StoryEnds;
import io.kehu.dev.demo.erp.Rows;
import io.kehu.dev.launcher.service.Service;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// An ERP sends customers and their orders together, the orders first when it feels like it.
final class BulkStories {
  private static final String SYSTEM = "crash-erp";

  private BulkStories() {}

  /// Up to 20 of each as batches.
  static void batch(Worker worker) throws InterruptedException, StoryEnds {
    String mark = worker.mark();
    List<ObjectNode> customers = customers(worker.between(2, 20), mark);
    List<ObjectNode> orders = orders(worker, customers.size(), mark);
    boolean ordersFirst = worker.chance(0.3);
    JsonNode sales = object();
    if (ordersFirst) {
      sales = send(worker, Service.SALES, "orders", orders, mark);
    }
    JsonNode taken = send(worker, Service.CUSTOMER, "customers", customers, mark);
    if (!ordersFirst) {
      sales = send(worker, Service.SALES, "orders", orders, mark);
    }
    for (int i = 0; i < customers.size(); i++) {
      note(worker, customers.get(i), id(taken, i), orders.get(i), id(sales, i));
    }
  }

  /// Some dozens of each as import jobs.
  static void imports(Worker worker) throws InterruptedException, StoryEnds {
    String mark = worker.mark();
    List<ObjectNode> customers = customers(worker.between(30, 80), mark);
    List<ObjectNode> orders = orders(worker, customers.size(), mark);
    load(worker, Service.CUSTOMER, "customers", customers, mark);
    load(worker, Service.SALES, "orders", orders, mark);
    for (int i = 0; i < customers.size(); i++) {
      String path = "/by-external-id/%s/%s-%d".formatted(SYSTEM, mark, i);
      UUID customer = id(worker.get(Service.CUSTOMER, "/v1/customers" + path));
      UUID order = id(worker.get(Service.SALES, "/v1/orders" + path));
      note(worker, customers.get(i), customer, orders.get(i), order);
    }
  }

  private static List<ObjectNode> customers(int count, String mark) {
    List<ObjectNode> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ObjectNode row = CustomerStories.customer("Batch %s-%d".formatted(mark, i));
      row.putArray("externalReferences").add(Rows.reference(SYSTEM, mark + "-" + i));
      rows.add(row.put("sourceVersion", 1));
    }
    return rows;
  }

  private static List<ObjectNode> orders(Worker worker, int count, String mark) {
    List<ObjectNode> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ObjectNode row = object();
      row.set("externalReference", Rows.reference(SYSTEM, mark + "-" + i));
      row.set("customerReference", Rows.reference(SYSTEM, mark + "-" + i));
      row.put("sourceVersion", 1).put("status", worker.chance(0.5) ? "CONFIRMED" : "PAID");
      LocalDate day = LocalDate.now(ZoneOffset.UTC).minusDays(worker.between(20, 300));
      SalesStories.lines(worker, row, day, mark + "-" + i);
      rows.add(row);
    }
    return rows;
  }

  private static JsonNode send(
      Worker worker, Service service, String kind, List<ObjectNode> rows, String mark)
      throws InterruptedException, StoryEnds {
    ObjectNode body = object().put("atomic", true);
    ArrayNode items = body.putArray("items");
    items.addAll(rows);
    JsonNode result = worker.post(service, "/v1/" + kind + "/batch", body, kind, mark).body();
    for (JsonNode item : result.get("items")) {
      if (item.get("status").asInt() >= 300) {
        worker.ledger().surprise("a row of a batch of %s: %s".formatted(kind, item));
        throw new StoryEnds();
      }
    }
    return result;
  }

  private static void load(
      Worker worker, Service service, String kind, List<ObjectNode> rows, String mark)
      throws InterruptedException, StoryEnds {
    String file = rows.stream().map(JsonNode::toString).collect(Collectors.joining("\n"));
    Answer started =
        worker.upload(service, "/v1/imports/" + kind, file, "application/x-ndjson", kind, mark);
    JsonNode job = started.body();
    while (job.get("state").asText().matches("RECEIVING|WAITING|RUNNING")) {
      Thread.sleep(500);
      job = worker.get(service, "/v1/jobs/" + started.id());
    }
    boolean done = job.get("state").asText().equals("DONE");
    if (!done || job.get("created").asInt() != rows.size()) {
      worker.ledger().surprise("an import of %d %s ended so: %s".formatted(rows.size(), kind, job));
    }
  }

  private static void note(
      Worker worker, ObjectNode customerRow, UUID customer, ObjectNode orderRow, UUID order) {
    ObjectNode customerSays = customerRow.deepCopy();
    customerSays.remove(List.of("allowDuplicate", "sourceVersion"));
    String name = customerRow.get("name").asText();
    worker.ledger().put(new Written.Customer(customer, name, customerSays));
    BigDecimal total = BigDecimal.ZERO;
    for (JsonNode line : orderRow.get("lines")) {
      total = total.add(new BigDecimal(line.at("/amount/amount").asText()));
    }
    ObjectNode says = orderRow.deepCopy();
    says.remove(List.of("externalReference", "customerReference", "sourceVersion"));
    says.put("customerId", customer.toString());
    worker
        .ledger()
        .put(
            new Written.Order(
                order,
                customer,
                LocalDate.parse(orderRow.get("placedAt").asText().substring(0, 10)),
                total,
                BigDecimal.ZERO,
                0,
                orderRow.get("status").asText(),
                says));
  }

  private static UUID id(JsonNode result, int index) {
    return id(result.get("items").get(index));
  }

  private static UUID id(JsonNode record) {
    return UUID.fromString(record.get("id").asText());
  }
}
