package io.kehu.customer.calllist;

import io.kehu.customer.channel.Consent;
import io.kehu.platform.id.Ids;
import io.kehu.platform.problem.ProblemException;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/// A list of customers and contacts to be called.
@Entity
public class CallList {
  @Id private UUID id;
  @Version private long version;
  private String name;

  @Enumerated(EnumType.STRING)
  private Consent.Purpose purpose;

  @Enumerated(EnumType.STRING)
  private CallListStatus status;

  private Instant createdAt;
  private Instant updatedAt;

  /// For Hibernate, which fills the fields.
  @SuppressWarnings("NullAway.Init")
  protected CallList() {}

  CallList(String name, Consent.Purpose purpose, Instant now) {
    this.id = Ids.newId();
    this.name = name;
    this.purpose = purpose;
    this.status = CallListStatus.OPEN;
    this.createdAt = now;
    this.updatedAt = now;
  }

  /// No entry is handed out any more; calls under way may still be coded.
  ///
  /// @throws ProblemException `call-list-closed`
  void close(Instant now) {
    requireOpen();
    status = CallListStatus.CLOSED;
    updatedAt = now;
  }

  /// @throws ProblemException `call-list-closed`
  void requireOpen() {
    if (status == CallListStatus.CLOSED) {
      throw ProblemException.of(CallListError.CLOSED);
    }
  }

  public UUID id() {
    return id;
  }

  public long version() {
    return version;
  }

  public String name() {
    return name;
  }

  public Consent.Purpose purpose() {
    return purpose;
  }

  public CallListStatus status() {
    return status;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }
}
