package io.kehu.customer.quota;

import io.kehu.platform.access.Owned;
import io.kehu.platform.id.Ids;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one user is to reach within one horizon.
@Entity
public class PersonalTarget implements Owned {
  @Id private UUID id;
  @Version private long version;
  private UUID userId;
  private @Nullable String team;

  @Enumerated(EnumType.STRING)
  private Horizon horizon;

  @Embedded private TargetData data;
  private Instant createdAt;
  private Instant updatedAt;

  /// For Hibernate, which fills the fields.
  @SuppressWarnings("NullAway.Init")
  protected PersonalTarget() {}

  /// @param team whose managers may see it
  PersonalTarget(
      UUID userId, @Nullable String team, Horizon horizon, TargetData data, Instant now) {
    this.id = Ids.newId();
    this.userId = userId;
    this.team = team;
    this.horizon = horizon;
    this.data = data;
    this.createdAt = now;
    this.updatedAt = now;
  }

  void change(TargetData changed, Instant now) {
    if (!changed.equals(data)) {
      data = changed;
      updatedAt = now;
    }
  }

  public UUID id() {
    return id;
  }

  public long version() {
    return version;
  }

  @Override
  public UUID ownerId() {
    return userId;
  }

  @Override
  public @Nullable String team() {
    return team;
  }

  public Horizon horizon() {
    return horizon;
  }

  public TargetData data() {
    return data;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }
}
