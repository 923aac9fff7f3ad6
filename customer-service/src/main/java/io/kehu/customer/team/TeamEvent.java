package io.kehu.customer.team;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.platform.event.DomainEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What can happen to a team.
public sealed interface TeamEvent extends DomainEvent {

  /// A team is new, or has another name or place.
  record Changed(@JsonIgnore UUID id, TeamSnapshot team) implements TeamEvent {
    public static final String TYPE = "crm.team.changed.v1";

    @Override
    public String eventType() {
      return TYPE;
    }

    @Override
    public UUID aggregateId() {
      return id;
    }

    @Override
    public String partitionKey() {
      return team.code();
    }
  }

  /// @param parentCode absent at the top
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record TeamSnapshot(String code, String name, @Nullable String parentCode) {}
}
