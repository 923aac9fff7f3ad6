package io.kehu.sales.order;

import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.id.Ids;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Goods of one order that came back together. Never changed once recorded.
@Entity
@Table(name = "sales_order_return")
public class OrderReturn {
  @Id private UUID id;
  private UUID orderId;
  private @Nullable String system;
  private @Nullable String externalId;
  private @Nullable String reason;
  private Instant returnedAt;
  private BigDecimal amount;
  private Instant recordedAt;

  @ElementCollection
  @CollectionTable(name = "sales_order_return_line", joinColumns = @JoinColumn(name = "return_id"))
  @OrderColumn(name = "position")
  private List<ReturnedLine> lines = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // for JPA
  protected OrderReturn() {}

  OrderReturn(UUID orderId, ReturnNote note, List<ReturnedLine> lines, Instant now) {
    id = Ids.newId();
    this.orderId = orderId;
    ExternalReference reference = note.reference();
    system = reference == null ? null : reference.system();
    externalId = reference == null ? null : reference.id();
    reason = note.reason();
    returnedAt = note.returnedAt();
    amount = lines.stream().map(ReturnedLine::amount).reduce(Quantity.ZERO, BigDecimal::add);
    recordedAt = now;
    this.lines.addAll(lines);
  }

  /// Whether a note that bears the same name tells of the same goods; what it leaves open agrees with
  /// anything.
  boolean tellsTheSameAs(ReturnNote note) {
    return note.lines().isEmpty()
        || note.lines().size() == lines.size()
            && IntStream.range(0, lines.size())
                .allMatch(i -> lines.get(i).isSameAs(note.lines().get(i)));
  }

  UUID id() {
    return id;
  }

  UUID orderId() {
    return orderId;
  }

  @Nullable ExternalReference reference() {
    return system == null || externalId == null ? null : new ExternalReference(system, externalId);
  }

  @Nullable String reason() {
    return reason;
  }

  Instant returnedAt() {
    return returnedAt;
  }

  BigDecimal amount() {
    return amount;
  }

  Instant recordedAt() {
    return recordedAt;
  }

  List<ReturnedLine> lines() {
    return List.copyOf(lines);
  }
}
