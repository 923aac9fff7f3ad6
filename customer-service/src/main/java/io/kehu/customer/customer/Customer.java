package io.kehu.customer.customer;

import io.kehu.customer.channel.Channels;
import io.kehu.customer.channel.Email;
import io.kehu.customer.channel.Phone;
import io.kehu.customer.classification.Classification;
import io.kehu.customer.classification.CustomerClass;
import io.kehu.customer.search.SearchText;
import io.kehu.platform.access.Owned;
import io.kehu.platform.id.Ids;
import io.kehu.platform.matching.BlockingKeys;
import io.kehu.platform.problem.ProblemException;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// Who we deal with. Each behaviour answers what happened; nothing happened where the answer is
/// empty, and then nothing is saved.
@Entity
public class Customer implements Owned {
  @Id private UUID id;
  @Version private long version;
  private String number;
  @Embedded private MasterData data;

  @Enumerated(EnumType.STRING)
  private CustomerClass customerClass;

  private Instant classSince;
  private @Nullable UUID ownerId;
  private @Nullable String team;
  private @Nullable Instant erasedAt;
  private Instant createdAt;
  private Instant updatedAt;

  private String searchText;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> searchGrams;

  /// Of the blocking keys that stand beside it; 0 where there are none yet.
  private int matchVersion;

  /// For Hibernate, which fills the fields.
  @SuppressWarnings("NullAway.Init")
  protected Customer() {}

  /// @param number human-readable, never used before
  /// @param data normalised
  @SuppressWarnings("NullAway.Init") // reindex() sets the last two fields
  Customer(
      String number,
      MasterData data,
      CustomerClass customerClass,
      @Nullable UUID ownerId,
      @Nullable String team,
      Instant now) {
    this.id = Ids.newId();
    this.number = number;
    this.data = data;
    this.customerClass = customerClass;
    this.classSince = now;
    this.ownerId = ownerId;
    this.team = team;
    this.createdAt = now;
    this.updatedAt = now;
    reindex();
  }

  CustomerEvent created() {
    return new CustomerEvent.Created(snapshot(version));
  }

  /// @param changed normalised
  Optional<CustomerEvent> change(MasterData changed, Instant now) {
    if (changed.equals(data)) {
      return Optional.empty();
    }
    data = changed;
    updatedAt = now;
    reindex();
    return Optional.of(new CustomerEvent.Changed(next()));
  }

  /// @throws ProblemException `customer-class-unchanged` if it is of that class already
  CustomerEvent.ClassChanged moveTo(CustomerClass to, String reason, Instant now) {
    if (to == customerClass) {
      throw ProblemException.of(CustomerError.CLASS_UNCHANGED, to);
    }
    return reclassify(
        new Classification(to, data.lifecycleStage(), now), reason, /* automatic= */ false, now);
  }

  /// The customer bought something.
  Optional<CustomerEvent.ClassChanged> ordered(String orderNumber, Instant placedAt, Instant now) {
    Classification before = classification();
    Classification after = before.afterOrder(placedAt, now);
    return after.equals(before)
        ? Optional.empty()
        : Optional.of(reclassify(after, "Order " + orderNumber, /* automatic= */ true, now));
  }

  /// Hands the customer over; null and null is the public pool.
  Optional<CustomerEvent.OwnerChanged> assign(
      @Nullable UUID toOwner, @Nullable String toTeam, Instant now) {
    if (Objects.equals(ownerId, toOwner) && Objects.equals(team, toTeam)) {
      return Optional.empty();
    }
    UUID fromOwner = ownerId;
    String fromTeam = team;
    ownerId = toOwner;
    team = toTeam;
    updatedAt = now;
    return Optional.of(new CustomerEvent.OwnerChanged(next(), fromOwner, fromTeam));
  }

  /// Is nobody any more. What else its row says is blanked by whoever erases.
  void erase(Instant now) {
    erasedAt = now;
    updatedAt = now;
  }

  private CustomerEvent.ClassChanged reclassify(
      Classification to, String reason, boolean automatic, Instant now) {
    CustomerClass from = customerClass;
    customerClass = to.customerClass();
    classSince = to.since();
    data = data.withLifecycleStage(to.stage());
    updatedAt = now;
    return new CustomerEvent.ClassChanged(next(), from, customerClass, reason, automatic);
  }

  /// Notes that the blocking keys of this version stand beside it.
  ///
  /// @return whether they did before
  boolean markMatchable() {
    boolean had = matchVersion == BlockingKeys.VERSION;
    matchVersion = BlockingKeys.VERSION;
    return had;
  }

  private void reindex() {
    Channels channels = data.channels();
    List<String> words =
        Stream.of(
                Stream.of(data.name(), number),
                data.aliases().stream().map(Alias::name),
                channels.phones().stream().map(Phone::number),
                channels.emails().stream().map(Email::address))
            .flatMap(some -> some)
            .toList();
    SearchText search = SearchText.of(words);
    searchText = search.text();
    searchGrams = search.grams();
  }

  /// As it will be once the transaction has saved this change: every use case changes a customer at
  /// most once.
  private CustomerSnapshot next() {
    return snapshot(version + 1);
  }

  private CustomerSnapshot snapshot(long atVersion) {
    return new CustomerSnapshot(
        id,
        number,
        data.kind(),
        data.name(),
        customerClass,
        data.lifecycleStage(),
        data.relationshipPhase(),
        ownerId,
        team,
        data.region(),
        data.country(),
        data.source(),
        data.externalReferences(),
        atVersion,
        createdAt);
  }

  public UUID id() {
    return id;
  }

  public long version() {
    return version;
  }

  public String number() {
    return number;
  }

  public MasterData data() {
    return data;
  }

  public CustomerClass customerClass() {
    return customerClass;
  }

  Classification classification() {
    return new Classification(customerClass, data.lifecycleStage(), classSince);
  }

  @Override
  public @Nullable UUID ownerId() {
    return ownerId;
  }

  @Override
  public @Nullable String team() {
    return team;
  }

  public boolean isErased() {
    return erasedAt != null;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }
}
