package io.kehu.sales.order;

import io.kehu.platform.access.Owned;
import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.money.Money;
import io.kehu.platform.problem.ProblemException;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a customer bought and what has become of it. Named so because ORDER is a word of SQL.
@Entity
public class SalesOrder implements Owned {
  @Id private UUID id;
  private long version;
  private String number;
  private @Nullable UUID customerId;

  /// Whom it was written for, where that customer was merged into `customerId` since; the database keeps
  /// it.
  @Column(insertable = false, updatable = false)
  private @Nullable UUID namedCustomerId;

  private @Nullable String customerSystem;
  private @Nullable String customerExternalId;
  private @Nullable UUID opportunityId;
  private @Nullable UUID ownerId;
  private @Nullable String team;

  @Enumerated(EnumType.STRING)
  private OrderProgress progress;

  @Enumerated(EnumType.STRING)
  private OrderStatus status;

  private Instant placedAt;
  private @Nullable Instant deliveredAt;
  private @Nullable Instant cancelledAt;
  private @Nullable String cancellationReason;
  private Currency currency;
  private BigDecimal total;
  private BigDecimal returnedTotal;
  private Instant createdAt;
  private Instant changedAt;

  @ElementCollection
  @CollectionTable(name = "sales_order_line", joinColumns = @JoinColumn(name = "order_id"))
  @OrderColumn(name = "position")
  private List<OrderLine> lines = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // for JPA
  protected SalesOrder() {}

  /// An order as it was placed: a draft until it moves on.
  @SuppressWarnings("NullAway.Init") // `take` fills the rest
  SalesOrder(UUID id, String number, OrderDetails details, Seller seller, Instant now) {
    this.id = id;
    this.number = number;
    ownerId = seller.ownerId();
    team = seller.team();
    progress = OrderProgress.DRAFT;
    createdAt = now;
    take(details);
    touched(now);
  }

  /// Takes over what was ordered. What has been shipped and returned of a line stays.
  ///
  /// @return whether anything changed
  boolean change(OrderDetails details, Instant now) {
    Map<String, OrderLine> given = byId(details.lines());
    for (OrderLine line : lines) {
      OrderLine after = given.get(line.lineId());
      boolean lessThanReturned =
          after == null || after.quantity().compareTo(line.returnedQuantity()) < 0;
      if (line.returnedQuantity().signum() > 0 && lessThanReturned) {
        throw ProblemException.of(OrderError.RETURNED_LINE_CHANGED, line.lineId());
      }
    }
    if (sameAs(details)) {
      return false;
    }
    take(details);
    touched(now);
    return true;
  }

  /// Moves on by one step.
  ///
  /// @throws ProblemException `order-move-unlawful`
  void moveTo(OrderProgress next, Instant at, Instant now) {
    if (!progress.next().contains(next)) {
      throw ProblemException.of(OrderError.MOVE_UNLAWFUL, progress, next);
    }
    arriveAt(next, at);
    touched(now);
  }

  /// Follows the ERP, which may have left out steps.
  ///
  /// @param at when it was delivered or cancelled, if that is what it says
  /// @return whether anything changed
  /// @throws ProblemException `order-move-unlawful`
  boolean follow(OrderProgress reported, Instant at, Instant now) {
    if (!progress.leadsTo(reported)) {
      throw ProblemException.of(OrderError.MOVE_UNLAWFUL, progress, reported);
    }
    if (progress == reported) {
      return false;
    }
    arriveAt(reported, at);
    touched(now);
    return true;
  }

  void cancel(@Nullable String reason, Instant at, Instant now) {
    moveTo(OrderProgress.CANCELLED, at, now);
    cancelledBecause(reason);
  }

  void cancelledBecause(@Nullable String reason) {
    cancellationReason = reason;
  }

  /// Ships some of the lines, or all that is left.
  ///
  /// @param parts quantity by line id; empty for all that is left
  void ship(Map<String, BigDecimal> parts, Instant now) {
    if (progress != OrderProgress.CONFIRMED && progress != OrderProgress.PARTLY_SHIPPED) {
      throw ProblemException.of(OrderError.NOTHING_TO_SHIP, progress);
    }
    parts.keySet().forEach(this::line);
    for (int i = 0; i < lines.size(); i++) {
      OrderLine line = lines.get(i);
      BigDecimal left = line.quantity().subtract(line.shippedQuantity());
      BigDecimal part = parts.isEmpty() ? left : parts.getOrDefault(line.lineId(), Quantity.ZERO);
      if (part.compareTo(left) > 0) {
        throw ProblemException.of(OrderError.TOO_MUCH_SHIPPED, line.lineId(), left);
      }
      lines.set(i, line.shipped(line.shippedQuantity().add(part)));
    }
    boolean all =
        lines.stream().allMatch(line -> line.shippedQuantity().compareTo(line.quantity()) == 0);
    progress = all ? OrderProgress.SHIPPED : OrderProgress.PARTLY_SHIPPED;
    touched(now);
  }

  /// Takes goods back.
  ///
  /// @throws ProblemException `unknown-order-line`, `too-much-returned`
  OrderReturn takeBack(ReturnNote note, Instant now) {
    List<ReturnNote.Part> parts = note.lines().isEmpty() ? allReturnable() : note.lines();
    if (parts.isEmpty()) {
      throw ProblemException.of(OrderError.TOO_MUCH_RETURNED, number, Quantity.ZERO);
    }
    List<ReturnedLine> returned = new ArrayList<>();
    for (ReturnNote.Part part : parts) {
      OrderLine line = line(part.lineId());
      if (part.quantity().compareTo(line.returnable()) > 0) {
        throw ProblemException.of(
            OrderError.TOO_MUCH_RETURNED, line.lineId(), Quantity.plain(line.returnable()));
      }
      BigDecimal worth =
          part.amount() != null ? part.amount() : line.worthOf(part.quantity(), currency);
      lines.set(lines.indexOf(line), line.returned(part.quantity(), worth));
      returned.add(new ReturnedLine(line.lineId(), part.quantity(), worth));
    }
    OrderReturn result = new OrderReturn(id, note, returned, now);
    returnedTotal = returnedTotal.add(result.amount());
    touched(now);
    return result;
  }

  /// Whether anything can still come back.
  boolean isReturnable() {
    return !allReturnable().isEmpty();
  }

  /// Learns which customer it is that another system named, and waits no longer.
  void customerFound(UUID customer, Seller seller, Instant now) {
    customerId = customer;
    customerSystem = null;
    customerExternalId = null;
    if (ownerId == null && team == null) {
      ownerId = seller.ownerId();
      team = seller.team();
    }
    touched(now);
  }

  private void take(OrderDetails details) {
    List<OrderLine> after = carriedOn(details.lines());
    if (!Objects.equals(details.customerId(), namedCustomer())) {
      customerId = details.customerId();
      namedCustomerId = null;
    }
    ExternalReference reference = details.customerReference();
    customerSystem = reference == null ? null : reference.system();
    customerExternalId = reference == null ? null : reference.id();
    opportunityId = details.opportunityId();
    placedAt = details.placedAt();
    currency = details.currency();
    total = details.total();
    if (!lines.equals(after)) {
      lines.clear();
      lines.addAll(after);
    }
    returnedTotal =
        lines.stream().map(OrderLine::returnedAmount).reduce(Quantity.ZERO, BigDecimal::add);
    if (progress.isShipped()) {
      shipAll();
    }
  }

  private boolean sameAs(OrderDetails details) {
    OrderDetails before = details();
    return Objects.equals(details.customerId(), before.customerId())
        && Objects.equals(details.customerReference(), before.customerReference())
        && Objects.equals(details.opportunityId(), before.opportunityId())
        && details.placedAt().equals(before.placedAt())
        && details.currency().equals(before.currency())
        && carriedOn(details.lines()).equals(before.lines());
  }

  /// The lines as given, with what has been shipped and returned of each so far.
  private List<OrderLine> carriedOn(List<OrderLine> given) {
    Map<String, OrderLine> before = byId(lines);
    return given.stream()
        .map(line -> {
          OrderLine earlier = before.get(line.lineId());
          return earlier == null ? line : line.after(earlier);
        })
        .toList();
  }

  private static Map<String, OrderLine> byId(List<OrderLine> lines) {
    return lines.stream().collect(Collectors.toMap(OrderLine::lineId, Function.identity()));
  }

  private void arriveAt(OrderProgress next, Instant at) {
    progress = next;
    if (next.isShipped()) {
      shipAll();
    }
    if (next.isDelivered() && deliveredAt == null) {
      deliveredAt = at;
    }
    if (next == OrderProgress.CANCELLED) {
      cancelledAt = at;
    }
  }

  private void shipAll() {
    for (int i = 0; i < lines.size(); i++) {
      OrderLine line = lines.get(i);
      if (line.shippedQuantity().compareTo(line.quantity()) < 0) {
        lines.set(i, line.shipped(line.quantity()));
      }
    }
  }

  private List<ReturnNote.Part> allReturnable() {
    return lines.stream()
        .filter(line -> line.returnable().signum() > 0)
        .map(line -> new ReturnNote.Part(line.lineId(), line.returnable(), null))
        .toList();
  }

  private OrderLine line(String lineId) {
    return lines.stream()
        .filter(line -> line.lineId().equals(lineId))
        .findFirst()
        .orElseThrow(() -> ProblemException.of(OrderError.UNKNOWN_LINE, lineId));
  }

  private void touched(Instant now) {
    boolean some = lines.stream().anyMatch(line -> line.returnedQuantity().signum() > 0);
    boolean all = some && lines.stream().allMatch(OrderLine::isFullyReturned);
    status = all ? OrderStatus.RETURNED : some ? OrderStatus.PARTLY_RETURNED : progress.status();
    version++;
    changedAt = now;
  }

  /// Whom it names. That may be a customer who was merged since; then it counts for the survivor, and
  /// goes back with the one it named if the merge is undone.
  private @Nullable UUID namedCustomer() {
    return namedCustomerId == null ? customerId : namedCustomerId;
  }

  private @Nullable ExternalReference customerReference() {
    return customerSystem == null || customerExternalId == null
        ? null
        : new ExternalReference(customerSystem, customerExternalId);
  }

  /// True while nobody knows whose order it is; until then the world is not told of it.
  boolean awaitsCustomer() {
    return customerId == null;
  }

  OrderDetails details() {
    return new OrderDetails(
        namedCustomer(), customerReference(), opportunityId, placedAt, currency, lines);
  }

  public UUID id() {
    return id;
  }

  /// Counts the changes, from 1. Writers lock the row first, so it needs no check at commit and is
  /// known before anything is saved.
  public long version() {
    return version;
  }

  String number() {
    return number;
  }

  @Nullable UUID customerId() {
    return customerId;
  }

  OrderProgress progress() {
    return progress;
  }

  OrderStatus status() {
    return status;
  }

  @Nullable Instant deliveredAt() {
    return deliveredAt;
  }

  @Nullable Instant cancelledAt() {
    return cancelledAt;
  }

  @Nullable String cancellationReason() {
    return cancellationReason;
  }

  Money total() {
    return new Money(total, currency);
  }

  Money returnedTotal() {
    return new Money(returnedTotal, currency);
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant changedAt() {
    return changedAt;
  }

  @Override
  public @Nullable UUID ownerId() {
    return ownerId;
  }

  @Override
  public @Nullable String team() {
    return team;
  }
}
