package io.kehu.customer.source.cost;

import io.kehu.platform.id.Ids;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What a source cost in a period.
@Entity
public class SourceCost {
  @Id private UUID id;
  @Version private long version;
  @Embedded private SourceCostData data;
  private Instant createdAt;
  private Instant updatedAt;

  /// For Hibernate, which fills the fields.
  @SuppressWarnings("NullAway.Init")
  protected SourceCost() {}

  SourceCost(SourceCostData data, Instant now) {
    this.id = Ids.newId();
    this.data = data;
    this.createdAt = now;
    this.updatedAt = now;
  }

  SourceCostEvent recorded() {
    return new SourceCostEvent.Recorded(snapshot(version));
  }

  /// @return empty where nothing changes
  Optional<SourceCostEvent> change(SourceCostData changed, Instant now) {
    if (changed.equals(data)) {
      return Optional.empty();
    }
    data = changed;
    updatedAt = now;
    return Optional.of(new SourceCostEvent.Changed(snapshot(version + 1)));
  }

  SourceCostEvent removed() {
    return new SourceCostEvent.Removed(id, version + 1);
  }

  private SourceCostEvent.Cost snapshot(long atVersion) {
    return new SourceCostEvent.Cost(
        id,
        data.source(),
        data.campaign(),
        data.startsOn(),
        data.endsOn(),
        data.amount(),
        atVersion);
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  SourceCostData data() {
    return data;
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant updatedAt() {
    return updatedAt;
  }
}
