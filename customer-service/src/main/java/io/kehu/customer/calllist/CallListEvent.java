package io.kehu.customer.calllist;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.customer.channel.Consent;
import io.kehu.platform.event.DomainEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What can happen on a call list.
public sealed interface CallListEvent extends DomainEvent {

  /// Somebody was called.
  ///
  /// @param attempt the how manieth call of the entry, from 1
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Attempted(
      UUID callListId,
      UUID entryId,
      UUID customerId,
      @Nullable UUID contactId,
      UUID agentId,
      Consent.Purpose purpose,
      CallResult result,
      int attempt,
      @Nullable Instant callBackAt,
      Instant at)
      implements CallListEvent {
    public static final String TYPE = "crm.call-list.attempted.v1";

    @Override
    public String eventType() {
      return TYPE;
    }

    @Override
    public UUID aggregateId() {
      return callListId;
    }

    @Override
    public String partitionKey() {
      return customerId.toString();
    }
  }
}
