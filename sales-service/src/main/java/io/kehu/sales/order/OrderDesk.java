package io.kehu.sales.order;

import io.kehu.platform.access.AccessPolicy;
import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.access.OwnerTeamPolicy;
import io.kehu.platform.audit.Audit;
import io.kehu.platform.event.Outbox;
import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.problem.GeneralProblem;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.sql.Sql;
import io.kehu.platform.web.IfMatch;
import io.kehu.sales.customer.CustomerReplica;
import io.kehu.sales.customer.CustomerService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where every use case gets an order from, checked against the caller's reach, and hands it in again
/// with what happened to it. The world hears of it only once its customer is known.
@ApplicationScoped
class OrderDesk {
  static final String KIND = "order";

  private final OrderRepository orders;
  private final CustomerService customers;
  private final CurrentCaller callers;
  private final Outbox outbox;
  private final Audit audit;
  private final AccessPolicy<SalesOrder> policy = new OwnerTeamPolicy<>("o.owner_id", "o.team");

  OrderDesk(
      OrderRepository orders,
      CustomerService customers,
      CurrentCaller callers,
      Outbox outbox,
      Audit audit) {
    this.orders = orders;
    this.customers = customers;
    this.callers = callers;
    this.outbox = outbox;
    this.audit = audit;
  }

  /// @throws ProblemException `order-not-found`, also where it is hidden from the caller
  SalesOrder toRead(UUID id) {
    return orders
        .findByIdOptional(id)
        .filter(found -> policy.mayRead(callers.get(), found))
        .orElseThrow(() -> notFound(id));
  }

  /// The order, locked.
  ///
  /// @throws ProblemException `order-not-found`; `forbidden` where it may only be read
  SalesOrder toWrite(UUID id) {
    SalesOrder found =
        orders
            .forUpdate(id)
            .filter(candidate -> policy.mayRead(callers.get(), candidate))
            .orElseThrow(() -> notFound(id));
    if (!policy.mayWrite(callers.get(), found)) {
      throw ProblemException.of(GeneralProblem.FORBIDDEN);
    }
    return found;
  }

  /// @throws ProblemException `order-not-found`
  UUID idOf(ExternalReference reference) {
    return orders.externalIds().find(reference).orElseThrow(() -> notFound(reference.id()));
  }

  /// Holds a writer to the version that it read, where it names one.
  void requireIfGiven(@Nullable String ifMatch, SalesOrder order) {
    if (ifMatch != null) {
      IfMatch.require(ifMatch, order.version(), view(order));
    }
  }

  /// True for the orders (alias `o`) that the caller may see.
  Sql readable() {
    return policy.readable(callers.get());
  }

  OrderApi.View view(SalesOrder order) {
    UUID customerId = order.customerId();
    CustomerReplica customer = customerId == null ? null : customers.find(customerId).orElse(null);
    return OrderApi.View.from(order, customer, orders.externalIds().of(order.id()));
  }

  /// Hands in a new order.
  void add(SalesOrder order, List<OrderReturn> returns, List<ExternalReference> references) {
    orders.persist(order);
    returns.forEach(orders::persist);
    if (!order.awaitsCustomer()) {
      outbox.append(OrderNews.first(order, returns, references));
    }
    audit.record(KIND, order.id(), "created", null, OrderApi.View.from(order, null, references));
  }

  /// Takes an order into hand for a change, remembering what it was.
  Change change(SalesOrder order) {
    List<ExternalReference> references = orders.externalIds().of(order.id());
    return new Change(
        order,
        references,
        OrderApi.View.from(order, null, references),
        OrderNews.Turns.of(order),
        order.awaitsCustomer());
  }

  /// An order in hand.
  final class Change {
    private final SalesOrder order;
    private final List<ExternalReference> references;
    private final OrderApi.View before;
    private final OrderNews.Turns turns;
    private final boolean unheardOf;

    private Change(
        SalesOrder order,
        List<ExternalReference> references,
        OrderApi.View before,
        OrderNews.Turns turns,
        boolean unheardOf) {
      this.order = order;
      this.references = references;
      this.before = before;
      this.turns = turns;
      this.unheardOf = unheardOf;
    }

    /// Records what the change did, in its transaction.
    ///
    /// @param returns that it recorded
    void done(String action, List<OrderReturn> returns) {
      returns.forEach(orders::persist);
      if (!order.awaitsCustomer()) {
        outbox.append(
            unheardOf
                ? OrderNews.first(order, orders.returnsOf(order.id()), references)
                : OrderNews.of(order, turns, returns, references));
      }
      audit.record(KIND, order.id(), action, before, OrderApi.View.from(order, null, references));
    }
  }

  private static ProblemException notFound(Object id) {
    return ProblemException.of(OrderError.NOT_FOUND, id);
  }
}
