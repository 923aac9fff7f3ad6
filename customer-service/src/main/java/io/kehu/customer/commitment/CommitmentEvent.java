package io.kehu.customer.commitment;

import io.kehu.platform.event.DomainEvent;
import java.util.UUID;

/// What can happen to a commitment.
public sealed interface CommitmentEvent extends DomainEvent {

  CommitmentSnapshot commitment();

  @Override
  default UUID aggregateId() {
    return commitment().id();
  }

  @Override
  default String partitionKey() {
    return commitment().customerId().toString();
  }

  record Made(CommitmentSnapshot commitment) implements CommitmentEvent {
    public static final String TYPE = "crm.commitment.made.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }

  record Changed(CommitmentSnapshot commitment) implements CommitmentEvent {
    public static final String TYPE = "crm.commitment.changed.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }

  record Kept(CommitmentSnapshot commitment) implements CommitmentEvent {
    public static final String TYPE = "crm.commitment.kept.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }

  record Broken(CommitmentSnapshot commitment) implements CommitmentEvent {
    public static final String TYPE = "crm.commitment.broken.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }

  record Withdrawn(CommitmentSnapshot commitment) implements CommitmentEvent {
    public static final String TYPE = "crm.commitment.withdrawn.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }

  /// Nobody did anything: its day has passed. Told once for each day that it was due on.
  record Overdue(CommitmentSnapshot commitment) implements CommitmentEvent {
    public static final String TYPE = "crm.commitment.overdue.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }
}
