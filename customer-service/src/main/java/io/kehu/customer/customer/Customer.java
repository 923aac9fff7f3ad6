package io.kehu.customer.customer;

import io.kehu.customer.classification.Classification;
import io.kehu.customer.classification.CustomerClass;
import io.kehu.customer.duplicate.DuplicateKey;
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
  private @Nullable UUID mergedIntoId;
  private Instant createdAt;
  private Instant updatedAt;

  /// Of the blocking keys that stand beside it; 0 where there are none yet.
  private int matchVersion;

  /// For Hibernate, which fills the fields.
  @SuppressWarnings("NullAway.Init")
  protected Customer() {}

  /// @param number human-readable, never used before
  /// @param data normalised
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

  /// Goes on in another customer, which has its references from now on.
  CustomerEvent.Merged mergeInto(UUID survivorId, UUID mergeId, Instant now) {
    mergedIntoId = survivorId;
    data = data.withReferences(List.of());
    updatedAt = now;
    return new CustomerEvent.Merged(next(), survivorId, mergeId);
  }

  /// Stands by itself again.
  ///
  /// @param again as it was, as far as it can be
  CustomerEvent.Unmerged standAgain(MasterData again, UUID mergeId, Instant now) {
    UUID survivorId = Objects.requireNonNull(mergedIntoId);
    mergedIntoId = null;
    data = again;
    updatedAt = now;
    return new CustomerEvent.Unmerged(next(), survivorId, mergeId);
  }

  /// Takes on what a merge, or its undoing, makes of it.
  CustomerEvent.Changed become(CustomerState state, Instant now) {
    data = state.data();
    customerClass = state.customerClass();
    classSince = state.classSince();
    ownerId = state.ownerId();
    team = state.team();
    updatedAt = now;
    return new CustomerEvent.Changed(next());
  }

  public CustomerState state() {
    return new CustomerState(data, customerClass, classSince, ownerId, team);
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

  /// As it will be once the transaction has saved this change: every use case changes a customer at
  /// most once.
  private CustomerSnapshot next() {
    return snapshot(version + 1);
  }

  private CustomerSnapshot snapshot(long atVersion) {
    Referrer referrer = data.referredBy();
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
        data.campaign(),
        referrer == null ? null : referrer.customerId(),
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

  /// The customer that it goes on in, null where it stands by itself.
  public @Nullable UUID mergedIntoId() {
    return mergedIntoId;
  }

  /// What nobody else should have. A merged customer has none.
  List<DuplicateKey> keys() {
    return mergedIntoId == null ? data.keys() : List.of();
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
