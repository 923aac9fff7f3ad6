package io.kehu.customer.team;

import io.kehu.platform.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A team; its code never changes, because records everywhere name it.
@Entity
@Table(name = "team_definition")
public class Team {
  @Id private UUID id;
  @Version private long version;
  private String code;
  private String name;
  private @Nullable String parentCode;
  private Instant createdAt;
  private Instant updatedAt;

  /// For Hibernate, which fills the fields.
  @SuppressWarnings("NullAway.Init")
  protected Team() {}

  Team(String code, String name, @Nullable String parentCode, Instant now) {
    this.id = Ids.newId();
    this.code = code;
    this.name = name;
    this.parentCode = parentCode;
    this.createdAt = now;
    this.updatedAt = now;
  }

  TeamEvent.Changed created() {
    return event();
  }

  /// @return empty where nothing changes
  Optional<TeamEvent.Changed> change(String newName, @Nullable String newParentCode, Instant now) {
    if (name.equals(newName) && Objects.equals(parentCode, newParentCode)) {
      return Optional.empty();
    }
    name = newName;
    parentCode = newParentCode;
    updatedAt = now;
    return Optional.of(event());
  }

  private TeamEvent.Changed event() {
    return new TeamEvent.Changed(id, new TeamEvent.TeamSnapshot(code, name, parentCode));
  }

  public UUID id() {
    return id;
  }

  public long version() {
    return version;
  }

  public String code() {
    return code;
  }

  public String name() {
    return name;
  }

  public @Nullable String parentCode() {
    return parentCode;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }
}
