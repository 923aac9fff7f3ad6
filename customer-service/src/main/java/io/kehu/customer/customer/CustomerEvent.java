package io.kehu.customer.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.customer.classification.CustomerClass;
import io.kehu.platform.event.DomainEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What can happen to a customer.
public sealed interface CustomerEvent extends DomainEvent {

  CustomerSnapshot customer();

  @Override
  default UUID aggregateId() {
    return customer().id();
  }

  record Created(CustomerSnapshot customer) implements CustomerEvent {
    public static final String TYPE = "crm.customer.created.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }

  record Changed(CustomerSnapshot customer) implements CustomerEvent {
    public static final String TYPE = "crm.customer.changed.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }

  /// @param automatic made by a rule, not by a person
  record ClassChanged(
      CustomerSnapshot customer,
      CustomerClass from,
      CustomerClass to,
      String reason,
      boolean automatic)
      implements CustomerEvent {
    public static final String TYPE = "crm.customer.class-changed.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }

  /// The customer goes on in another one: what is told of it from now on is that one's. What the
  /// survivor looks like is told by an event of its own.
  record Merged(CustomerSnapshot customer, UUID mergedIntoId, UUID mergeId)
      implements CustomerEvent {
    public static final String TYPE = "crm.customer.merged.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }

  /// A merge was undone: the customer stands by itself again.
  record Unmerged(CustomerSnapshot customer, UUID formerSurvivorId, UUID mergeId)
      implements CustomerEvent {
    public static final String TYPE = "crm.customer.unmerged.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }

  /// An absent owner is the public pool; the new owner is the snapshot's.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record OwnerChanged(
      CustomerSnapshot customer, @Nullable UUID fromOwnerId, @Nullable String fromTeam)
      implements CustomerEvent {
    public static final String TYPE = "crm.customer.owner-changed.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }
}
