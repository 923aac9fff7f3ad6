package io.kehu.analytics.model;

import static java.util.Arrays.asList;

import io.kehu.analytics.model.EventData.Customer;
import io.kehu.analytics.model.EventData.Opportunity;
import io.kehu.analytics.model.EventData.OpportunityEvent;
import io.kehu.analytics.model.EventData.Order;
import io.kehu.analytics.model.EventData.Product;
import io.kehu.analytics.model.EventData.SurveyAnswered;
import io.kehu.analytics.model.EventData.Ticket;
import io.kehu.analytics.model.FactTable.Column;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Writes what a batch of events says. Each thing is written once a batch, in its newest state; whether that is newer than what is stored, the
/// table decides. So the facts after any order of batches are the same.
final class Facts {
  private static final String UUID_TYPE = "uuid";
  private static final String TEXT = "text";
  private static final String TIME = "timestamptz";
  private static final String AMOUNT = "numeric";

  private static final FactTable CUSTOMERS =
      FactTable.versioned(
          "customer_fact",
          "customer_id",
          List.of(
              new Column("customer_id", UUID_TYPE),
              new Column("version", "bigint"),
              new Column("number", TEXT),
              new Column("kind", TEXT),
              new Column("customer_class", TEXT),
              new Column("country", TEXT),
              new Column("region", TEXT),
              new Column("source", TEXT),
              new Column("owner_id", UUID_TYPE),
              new Column("team", TEXT),
              new Column("created_at", TIME)));

  private static final FactTable PRODUCTS =
      FactTable.versioned(
          "product_fact",
          "product_id",
          List.of(
              new Column("product_id", UUID_TYPE),
              new Column("version", "bigint"),
              new Column("sku", TEXT),
              new Column("name", TEXT),
              new Column("category", TEXT)));

  private static final FactTable ORDERS =
      FactTable.versioned(
          "order_fact",
          "order_id",
          List.of(
              new Column("order_id", UUID_TYPE),
              new Column("version", "bigint"),
              new Column("customer_id", UUID_TYPE),
              new Column("counts", "boolean"),
              new Column("placed_at", TIME),
              new Column("currency", TEXT),
              new Column("total", AMOUNT),
              new Column("returned", AMOUNT)));

  private static final FactTable LINES =
      FactTable.immutable(
          "order_line_fact",
          "order_id, line_id",
          List.of(
              new Column("order_id", UUID_TYPE),
              new Column("line_id", TEXT),
              new Column("product_id", UUID_TYPE),
              new Column("quantity", AMOUNT),
              new Column("amount", AMOUNT),
              new Column("returned_amount", AMOUNT)));

  private static final FactTable OPPORTUNITIES =
      FactTable.versioned(
          "opportunity_fact",
          "opportunity_id",
          List.of(
              new Column("opportunity_id", UUID_TYPE),
              new Column("version", "bigint"),
              new Column("customer_id", UUID_TYPE),
              new Column("process", TEXT),
              new Column("stage", TEXT),
              new Column("stage_order", "int"),
              new Column("status", TEXT),
              new Column("amount", AMOUNT),
              new Column("currency", TEXT),
              new Column("probability", AMOUNT),
              new Column("product_ids", "uuid[]"),
              new Column("owner_id", UUID_TYPE),
              new Column("owner_name", TEXT),
              new Column("team", TEXT),
              new Column("source", TEXT),
              new Column("opened_on", "date"),
              new Column("closed_at", TIME)));

  private static final FactTable STAGE_MOVES =
      FactTable.immutable(
          "stage_move_fact",
          "event_id",
          List.of(
              new Column("event_id", UUID_TYPE),
              new Column("opportunity_id", UUID_TYPE),
              new Column("from_stage", TEXT),
              new Column("to_stage", TEXT),
              new Column("to_order", "int"),
              new Column("moved_at", TIME)));

  private static final FactTable TICKETS =
      FactTable.versioned(
          "ticket_fact",
          "ticket_id",
          List.of(
              new Column("ticket_id", UUID_TYPE),
              new Column("version", "bigint"),
              new Column("customer_id", UUID_TYPE),
              new Column("type", TEXT),
              new Column("status", TEXT),
              new Column("priority", TEXT),
              new Column("channel", TEXT),
              new Column("category", TEXT),
              new Column("product_id", UUID_TYPE),
              new Column("opened_at", TIME),
              new Column("responded_at", TIME),
              new Column("resolved_at", TIME),
              new Column("closed_at", TIME)));

  private static final FactTable ANSWERS =
      FactTable.immutable(
          "answer_fact",
          "response_id, item",
          List.of(
              new Column("response_id", UUID_TYPE),
              new Column("item", TEXT),
              new Column("customer_id", UUID_TYPE),
              new Column("questionnaire", TEXT),
              new Column("product_id", UUID_TYPE),
              new Column("score", "int"),
              new Column("answered_at", TIME)));

  private static final FactTable TOUCHED =
      FactTable.immutable(
          "customer_touched", "customer_id", List.of(new Column("customer_id", UUID_TYPE)));

  /// States in which an order is no purchase: not yet one, or none any more.
  private static final Set<String> NO_PURCHASE = Set.of("DRAFT", "CANCELLED");

  private Facts() {}

  static void customers(Handle handle, Collection<Customer> customers) {
    CUSTOMERS.write(
        handle,
        newest(customers, Customer::id, Customer::version).stream()
            .map(c ->
                row(
                    c.id(),
                    c.version(),
                    c.number(),
                    c.kind(),
                    c.customerClass(),
                    c.country(),
                    c.region(),
                    c.source(),
                    c.ownerId(),
                    c.team(),
                    c.createdAt()))
            .toList());
  }

  /// An erased person leaves figures that name nobody: the row stays with nothing but its id, and no later snapshot brings it back.
  static void erase(Handle handle, Collection<UUID> customers) {
    for (UUID id : customers) {
      handle.execute(
          """
          insert into customer_fact (customer_id, version) values (?, ?)
          on conflict (customer_id) do update set version = excluded.version, number = null,
            region = null, source = null, owner_id = null, team = null
          """,
          id,
          Long.MAX_VALUE);
    }
  }

  static void products(Handle handle, Collection<Product> products) {
    PRODUCTS.write(
        handle,
        newest(products, Product::id, Product::version).stream()
            .map(p -> row(p.id(), p.version(), p.sku(), p.name(), p.category()))
            .toList());
  }

  static void orders(Handle handle, Collection<Order> orders) {
    Collection<Order> newest = newest(orders, Order::id, Order::version);
    Set<String> written =
        new HashSet<>(ORDERS.write(handle, newest.stream().map(Facts::order).toList()));
    List<Order> changed =
        newest.stream().filter(order -> written.contains(order.id().toString())).toList();
    if (changed.isEmpty()) {
      return;
    }
    handle
        .createUpdate("delete from order_line_fact where order_id = any(:ids::uuid[])")
        .bind(
            "ids",
            changed.stream()
                .map(Order::id)
                .map(UUID::toString)
                .collect(Collectors.joining(",", "{", "}")))
        .execute();
    LINES.write(handle, changed.stream().flatMap(order -> lines(order).stream()).toList());
  }

  private static List<@Nullable Object> order(Order o) {
    return row(
        o.id(),
        o.version(),
        o.customerId(),
        !NO_PURCHASE.contains(o.status()),
        o.placedAt(),
        o.total().currency().getCurrencyCode(),
        o.total().amount(),
        o.returnedTotal() == null ? BigDecimal.ZERO : o.returnedTotal().amount());
  }

  private static List<List<@Nullable Object>> lines(Order order) {
    if (order.lines() == null) {
      return List.of();
    }
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (EventData.Line line : order.lines()) {
      rows.add(
          row(
              order.id(),
              line.lineId(),
              line.productId(),
              line.quantity(),
              line.amount().amount(),
              line.returnedAmount() == null ? BigDecimal.ZERO : line.returnedAmount().amount()));
    }
    return rows;
  }

  static void opportunities(Handle handle, Collection<Opportunity> opportunities) {
    OPPORTUNITIES.write(
        handle,
        newest(opportunities, Opportunity::id, Opportunity::version).stream()
            .map(Facts::opportunity)
            .toList());
  }

  private static List<@Nullable Object> opportunity(Opportunity o) {
    return row(
        o.id(),
        o.version(),
        o.customerId(),
        o.process(),
        o.stage(),
        o.stageOrder(),
        o.status(),
        o.amount() == null ? null : o.amount().amount(),
        o.amount() == null ? null : o.amount().currency().getCurrencyCode(),
        o.probability(),
        o.productIds() == null
            ? "{}"
            : o.productIds().stream()
                .map(UUID::toString)
                .collect(Collectors.joining(",", "{", "}")),
        o.ownerId(),
        o.ownerName(),
        o.team(),
        o.source(),
        o.openedOn(),
        o.closedAt());
  }

  static void stageMoves(Handle handle, Map<UUID, OpportunityEvent> moves) {
    STAGE_MOVES.write(
        handle,
        moves.entrySet().stream()
            .filter(move -> move.getValue().toStage() != null && move.getValue().movedAt() != null)
            .map(move ->
                row(
                    move.getKey(),
                    move.getValue().opportunity().id(),
                    move.getValue().fromStage(),
                    move.getValue().toStage(),
                    move.getValue().opportunity().stageOrder(),
                    move.getValue().movedAt()))
            .toList());
  }

  static void tickets(Handle handle, Collection<Ticket> tickets) {
    TICKETS.write(
        handle,
        newest(tickets, Ticket::id, Ticket::version).stream()
            .map(t ->
                row(
                    t.id(),
                    t.version(),
                    t.customerId(),
                    t.type(),
                    t.status(),
                    t.priority(),
                    t.channel(),
                    t.category(),
                    t.productId(),
                    t.openedAt(),
                    t.respondedAt(),
                    t.resolvedAt(),
                    t.closedAt()))
            .toList());
  }

  static void answers(Handle handle, Collection<SurveyAnswered> responses) {
    Map<String, List<@Nullable Object>> rows = new HashMap<>();
    for (SurveyAnswered r : responses) {
      for (EventData.Answer answer : r.answers()) {
        rows.put(
            r.responseId() + answer.item(),
            row(
                r.responseId(),
                answer.item(),
                r.customerId(),
                r.questionnaire(),
                r.productId(),
                answer.score(),
                r.answeredAt()));
      }
    }
    ANSWERS.write(handle, List.copyOf(rows.values()));
  }

  /// Notes whose figures have changed, for those who publish figures by customer.
  static void touch(Handle handle, Collection<Order> orders, Collection<SurveyAnswered> answers) {
    Set<UUID> touched = new HashSet<>();
    orders.forEach(order -> touched.add(order.customerId()));
    answers.forEach(answer -> touched.add(answer.customerId()));
    TOUCHED.write(handle, touched.stream().map(Facts::row).toList());
  }

  private static <T> Collection<T> newest(
      Collection<T> states, Function<T, UUID> id, ToLongFunction<T> version) {
    Map<UUID, T> newest = new HashMap<>();
    for (T state : states) {
      newest.merge(
          id.apply(state),
          state,
          (a, b) -> version.applyAsLong(a) >= version.applyAsLong(b) ? a : b);
    }
    return newest.values();
  }

  private static List<@Nullable Object> row(@Nullable Object... values) {
    return asList(values);
  }
}
