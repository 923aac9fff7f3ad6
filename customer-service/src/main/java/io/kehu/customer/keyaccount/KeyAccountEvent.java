package io.kehu.customer.keyaccount;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.platform.event.DomainEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What can happen to a key account.
public sealed interface KeyAccountEvent extends DomainEvent {

  UUID keyAccountId();

  UUID customerId();

  @Override
  default UUID aggregateId() {
    return keyAccountId();
  }

  @Override
  default String partitionKey() {
    return customerId().toString();
  }

  /// @param grounds empty where a person proposed it
  record Proposed(
      UUID keyAccountId,
      UUID customerId,
      KeyAccountKind kind,
      List<Ground> grounds,
      Instant at,
      long version)
      implements KeyAccountEvent {
    public static final String TYPE = "crm.key-account.proposed.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Confirmed(
      UUID keyAccountId,
      UUID customerId,
      KeyAccountKind kind,
      @Nullable UUID managerId,
      Instant at,
      long version)
      implements KeyAccountEvent {
    public static final String TYPE = "crm.key-account.confirmed.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }

  record Rejected(
      UUID keyAccountId,
      UUID customerId,
      KeyAccountKind kind,
      String reason,
      Instant at,
      long version)
      implements KeyAccountEvent {
    public static final String TYPE = "crm.key-account.rejected.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }

  record Ended(
      UUID keyAccountId,
      UUID customerId,
      KeyAccountKind kind,
      String reason,
      Instant at,
      long version)
      implements KeyAccountEvent {
    public static final String TYPE = "crm.key-account.ended.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }
}
