package io.kehu.sales.order;

import io.kehu.platform.access.Caller;
import io.kehu.platform.access.Caller.Reach;
import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.problem.GeneralProblem;
import io.kehu.platform.problem.Messages;
import io.kehu.platform.problem.ProblemException;
import io.kehu.sales.customer.CustomerReplica;
import io.kehu.sales.customer.CustomerService;
import io.kehu.sales.customer.NamedCustomer;
import io.kehu.sales.opportunity.OpportunityDirectory;
import io.kehu.sales.product.ProductCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Turns what was written into what it means: customer, opportunity and products are looked up, and
/// it is settled whose order it is.
@ApplicationScoped
class OrderDrafts {
  private final CustomerService customers;
  private final OpportunityDirectory opportunities;
  private final ProductCatalogue catalogue;
  private final CurrentCaller callers;
  private final Messages messages;

  OrderDrafts(
      CustomerService customers,
      OpportunityDirectory opportunities,
      ProductCatalogue catalogue,
      CurrentCaller callers,
      Messages messages) {
    this.customers = customers;
    this.opportunities = opportunities;
    this.catalogue = catalogue;
    this.callers = callers;
    this.messages = messages;
  }

  /// What was ordered and whose order it is: the opportunity's, else the customer's, else that of the
  /// seller who enters it.
  record Draft(OrderDetails details, Seller seller) {}

  Draft of(OrderApi.Write write, Instant placedAt) {
    Draft draft =
        draft(
            write.customerId(),
            write.customerReference(),
            write.opportunityId(),
            placedAt,
            write.lines());
    return draft.seller().isNobody() ? new Draft(draft.details(), callerAsSeller()) : draft;
  }

  Draft of(OrderApi.Upsert row) {
    return draft(
        row.customerId(),
        row.customerReference(),
        row.opportunityId(),
        row.placedAt(),
        row.lines());
  }

  private Draft draft(
      @Nullable UUID customerId,
      @Nullable ExternalReference customerReference,
      @Nullable UUID opportunityId,
      Instant placedAt,
      List<OrderApi.Line> lines) {
    NamedCustomer customer = customers.named(customerId, customerReference);
    if (customer.isNone()) {
      throw ProblemException.of(OrderError.CUSTOMER_MISSING);
    }
    Currency currency = lines.getFirst().amount().currency();
    if (lines.stream().anyMatch(line -> !line.amount().currency().equals(currency))) {
      throw ProblemException.of(OrderError.CURRENCIES_DIFFER);
    }
    OrderDetails details =
        new OrderDetails(
            customer.id(),
            customer.awaited(),
            opportunityId,
            placedAt,
            currency,
            orderLines(lines));
    return new Draft(details, seller(opportunityId, customer.known()));
  }

  private Seller seller(@Nullable UUID opportunityId, @Nullable CustomerReplica customer) {
    if (opportunityId != null) {
      return opportunities
          .holderOf(opportunityId)
          .map(holder -> new Seller(holder.ownerId(), holder.team()))
          .orElseThrow(() ->
              ProblemException.of(GeneralProblem.VALIDATION_FAILED)
                  .withErrors(List.of(messages.field("/opportunityId", "unknown-opportunity"))));
    }
    return Seller.of(customer);
  }

  private Seller callerAsSeller() {
    Caller caller = callers.get();
    boolean seller = caller.scope() == Reach.OWN || caller.scope() == Reach.TEAMS;
    return seller
        ? new Seller(caller.subject(), caller.teams().stream().sorted().findFirst().orElse(null))
        : Seller.NOBODY;
  }

  private List<OrderLine> orderLines(List<OrderApi.Line> lines) {
    Map<String, UUID> bySku =
        catalogue.idsOfSkus(
            lines.stream()
                .filter(line -> line.productId() == null && line.productReference() == null)
                .map(OrderApi.Line::sku)
                .filter(Objects::nonNull)
                .toList());
    return IntStream.range(0, lines.size())
        .mapToObj(place -> orderLine(lines.get(place), place + 1, bySku))
        .toList();
  }

  private OrderLine orderLine(OrderApi.Line line, int place, Map<String, UUID> bySku) {
    return OrderLine.ordered(
        Objects.requireNonNullElseGet(line.lineId(), () -> Integer.toString(place)),
        productId(line, bySku),
        line.sku(),
        line.description(),
        line.quantity(),
        line.amount().amount(),
        line.shippedQuantity() == null
            ? Quantity.ZERO
            : line.shippedQuantity().min(line.quantity()));
  }

  private @Nullable UUID productId(OrderApi.Line line, Map<String, UUID> bySku) {
    if (line.productId() != null) {
      return line.productId();
    }
    if (line.productReference() != null) {
      return catalogue.idOf(line.productReference()).orElse(null);
    }
    return line.sku() == null ? null : bySku.get(line.sku());
  }
}
