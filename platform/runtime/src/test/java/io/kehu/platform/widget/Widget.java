package io.kehu.platform.widget;

import io.kehu.platform.access.Owned;
import io.kehu.platform.id.Ids;
import io.kehu.platform.money.Money;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
class Widget implements Owned {
  enum Colour {
    RED,
    GREEN
  }

  @Id private UUID id;
  private String name;

  @Enumerated(EnumType.STRING)
  private @Nullable Colour colour;

  private int quantity;

  @Embedded
  @AttributeOverride(name = "amount", column = @Column(name = "price"))
  @AttributeOverride(name = "currency", column = @Column(name = "currency"))
  private @Nullable Money price;

  private @Nullable LocalDate madeOn;
  private @Nullable UUID ownerId;
  private @Nullable String team;
  @Version private long version;
  private Instant createdAt;

  @SuppressWarnings("NullAway") // for JPA
  protected Widget() {}

  Widget(WidgetApi.Write written, UUID ownerId, @Nullable String team, Instant now) {
    this.id = Ids.newId();
    this.ownerId = ownerId;
    this.team = team;
    this.createdAt = now;
    this.name = written.name();
    change(written);
  }

  final void change(WidgetApi.Write written) {
    name = written.name();
    colour = written.colour();
    quantity = written.quantity();
    price = written.price();
    madeOn = written.madeOn();
  }

  WidgetApi.Write writable() {
    return new WidgetApi.Write(name, colour, quantity, price, madeOn, null, null);
  }

  WidgetApi.View view() {
    return new WidgetApi.View(
        id, name, colour, quantity, price, madeOn, ownerId, team, version, createdAt);
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
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
