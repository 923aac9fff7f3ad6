package io.kehu.sales.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.external.SourceStamp;
import io.kehu.platform.money.Money;
import io.kehu.sales.customer.CustomerReplica;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What goes in and out over HTTP.
final class OrderApi {
  private OrderApi() {}

  /// An order that is taken here.
  ///
  /// @param customerId or `customerReference`: one of them
  /// @param draft true to keep it open for a while; where left out it is confirmed at once
  /// @param placedAt now where left out
  @Schema(name = "OrderWrite")
  record Write(
      @Nullable UUID customerId,
      @Valid @Nullable ExternalReference customerReference,
      @Nullable UUID opportunityId,
      @Nullable Boolean draft,
      @Nullable Instant placedAt,
      @NotEmpty @Size(max = 500) List<@NotNull @Valid Line> lines) {}

  /// What the ERP sends: the whole order with how far it has come.
  ///
  /// @param externalReference may be left out where the address names it
  /// @param status `RETURNED` returns all that has not come back yet; partial returns are told line
  ///     by line
  /// @param deliveredAt should be told with history: where left out, the time at which the source
  ///     changed it, else now
  @Schema(name = "OrderUpsert")
  record Upsert(
      @Valid @Nullable ExternalReference externalReference,
      @Nullable Long sourceVersion,
      @Nullable Instant sourceUpdatedAt,
      @Nullable UUID customerId,
      @Valid @Nullable ExternalReference customerReference,
      @Nullable UUID opportunityId,
      @NotNull OrderStatus status,
      @NotNull Instant placedAt,
      @Nullable Instant deliveredAt,
      @Nullable Instant cancelledAt,
      @Size(max = 500) @Nullable String cancellationReason,
      @NotEmpty @Size(max = 500) List<@NotNull @Valid Line> lines) {

    SourceStamp stamp() {
      return new SourceStamp(sourceVersion, sourceUpdatedAt);
    }
  }

  /// A line as it is written. The product may be named in any way, or not at all; one that is not in
  /// the catalogue does not hold the order up.
  ///
  /// @param lineId its place from 1 where left out
  /// @param amount of the whole line; all lines have one currency
  record Line(
      @Size(min = 1, max = 64) @Nullable String lineId,
      @Nullable UUID productId,
      @Valid @Nullable ExternalReference productReference,
      @Size(max = 64) @Nullable String sku,
      @Size(max = 500) @Nullable String description,
      @NotNull @Positive @Digits(integer = 15, fraction = 4) BigDecimal quantity,
      @NotNull Money amount,
      @PositiveOrZero @Digits(integer = 15, fraction = 4) @Nullable BigDecimal shippedQuantity) {}

  /// @param cancelledAt now where left out
  record CancellationWrite(
      @Size(max = 500) @Nullable String reason, @Nullable Instant cancelledAt) {}

  /// @param lines what goes out; all that is left where empty or left out
  record ShipmentWrite(@Size(max = 500) @Nullable List<@NotNull @Valid Part> lines) {}

  /// @param deliveredAt now where left out
  record DeliveryWrite(@Nullable Instant deliveredAt) {}

  @Schema(name = "ShipmentPart")
  record Part(
      @NotNull @Size(min = 1, max = 64) String lineId,
      @NotNull @Positive @Digits(integer = 15, fraction = 4) BigDecimal quantity) {}

  /// @param returnedAt now where left out
  /// @param lines all that can still come back where empty or left out
  record ReturnWrite(
      @Size(max = 500) @Nullable String reason,
      @Nullable Instant returnedAt,
      @Size(max = 500) @Nullable List<@NotNull @Valid ReturnPart> lines) {}

  /// @param amount given back; the line's share where left out
  record ReturnPart(
      @NotNull @Size(min = 1, max = 64) String lineId,
      @NotNull @Positive @Digits(integer = 15, fraction = 4) BigDecimal quantity,
      @Nullable Money amount) {}

  /// An order as it is read.
  @Schema(name = "Order")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record View(
      UUID id,
      String number,
      @Nullable UUID customerId,
      @Nullable ExternalReference customerReference,
      @Nullable String customerName,
      @Nullable UUID opportunityId,
      OrderStatus status,
      Instant placedAt,
      @Nullable Instant deliveredAt,
      @Nullable Instant cancelledAt,
      @Nullable String cancellationReason,
      Currency currency,
      Money total,
      Money returnedTotal,
      List<LineView> lines,
      @Nullable UUID ownerId,
      @Nullable String team,
      List<ExternalReference> externalReferences,
      long version,
      Instant createdAt,
      Instant changedAt) {

    static View from(
        SalesOrder order, @Nullable CustomerReplica customer, List<ExternalReference> references) {
      OrderDetails details = order.details();
      return new View(
          order.id(),
          order.number(),
          customer == null ? details.customerId() : customer.id(),
          details.customerReference(),
          customer == null ? null : customer.name(),
          details.opportunityId(),
          order.status(),
          details.placedAt(),
          order.deliveredAt(),
          order.cancelledAt(),
          order.cancellationReason(),
          details.currency(),
          order.total(),
          order.returnedTotal(),
          details.lines().stream().map(line -> LineView.from(line, details.currency())).toList(),
          order.ownerId(),
          order.team(),
          references,
          order.version(),
          order.createdAt(),
          order.changedAt());
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record LineView(
      String lineId,
      @Nullable UUID productId,
      @Nullable String sku,
      @Nullable String description,
      BigDecimal quantity,
      Money amount,
      BigDecimal shippedQuantity,
      BigDecimal returnedQuantity,
      Money returnedAmount) {
    static LineView from(OrderLine line, Currency currency) {
      return new LineView(
          line.lineId(),
          line.productId(),
          line.sku(),
          line.description(),
          Quantity.plain(line.quantity()),
          new Money(line.amount(), currency),
          Quantity.plain(line.shippedQuantity()),
          Quantity.plain(line.returnedQuantity()),
          new Money(line.returnedAmount(), currency));
    }
  }

  /// An order in a list.
  @Schema(name = "OrderItem")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(
      UUID id,
      String number,
      @Nullable UUID customerId,
      @Nullable ExternalReference customerReference,
      @Nullable String customerName,
      @Nullable UUID opportunityId,
      OrderStatus status,
      Instant placedAt,
      Money total,
      Money returnedTotal,
      @Nullable UUID ownerId,
      @Nullable String team,
      long version) {}

  /// A return as it is read.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ReturnView(
      UUID id,
      UUID orderId,
      @Nullable ExternalReference externalReference,
      @Nullable String reason,
      Instant returnedAt,
      Money amount,
      List<ReturnedLineView> lines,
      Instant recordedAt) {
    static ReturnView from(OrderReturn back, Currency currency) {
      return new ReturnView(
          back.id(),
          back.orderId(),
          back.reference(),
          back.reason(),
          back.returnedAt(),
          new Money(back.amount(), currency),
          back.lines().stream().map(line -> ReturnedLineView.from(line, currency)).toList(),
          back.recordedAt());
    }
  }

  record ReturnedLineView(String lineId, BigDecimal quantity, Money amount) {
    static ReturnedLineView from(ReturnedLine line, Currency currency) {
      return new ReturnedLineView(
          line.lineId(), Quantity.plain(line.quantity()), new Money(line.amount(), currency));
    }
  }

  /// The returns of one order, oldest first: few, so not paged.
  record Returns(List<ReturnView> items) {}
}
