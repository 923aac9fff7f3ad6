package io.kehu.customer.keyaccount;

import io.kehu.platform.id.Ids;
import io.kehu.platform.problem.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/// A customer's way from proposal to key account and out again.
@Entity
public class KeyAccount {
  @Id private UUID id;
  @Version private long version;
  private UUID customerId;

  @Enumerated(EnumType.STRING)
  private KeyAccountKind kind;

  @Enumerated(EnumType.STRING)
  private KeyAccountStatus status;

  /// Never written again: the rule compares them with what it finds later.
  @Column(updatable = false)
  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private List<Ground> grounds;

  private @Nullable String reason;
  private @Nullable UUID managerId;
  private Instant proposedAt;
  private @Nullable Instant since;
  private @Nullable Instant closedAt;
  private @Nullable String closedReason;
  private Instant updatedAt;

  /// For Hibernate, which fills the fields.
  @SuppressWarnings("NullAway.Init")
  protected KeyAccount() {}

  /// Somebody's proposal.
  KeyAccount(UUID customerId, String reason, Instant now) {
    this.id = Ids.newId();
    this.customerId = customerId;
    this.kind = KeyAccountKind.INFLUENTIAL;
    this.status = KeyAccountStatus.PROPOSED;
    this.grounds = List.of();
    this.reason = reason;
    this.proposedAt = now;
    this.updatedAt = now;
  }

  KeyAccountEvent proposed() {
    return new KeyAccountEvent.Proposed(id, customerId, kind, grounds, proposedAt, version);
  }

  /// @throws ProblemException `key-account-wrong-status` unless it is proposed
  KeyAccountEvent confirm(@Nullable UUID manager, Instant now) {
    move(KeyAccountStatus.CONFIRMED, now);
    since = now;
    managerId = manager;
    return new KeyAccountEvent.Confirmed(id, customerId, kind, manager, now, version + 1);
  }

  /// @throws ProblemException `key-account-wrong-status` unless it is proposed
  KeyAccountEvent reject(String why, Instant now) {
    move(KeyAccountStatus.REJECTED, now);
    close(why, now);
    return new KeyAccountEvent.Rejected(id, customerId, kind, why, now, version + 1);
  }

  /// @throws ProblemException `key-account-wrong-status` unless it is confirmed
  KeyAccountEvent end(String why, Instant now) {
    move(KeyAccountStatus.ENDED, now);
    close(why, now);
    return new KeyAccountEvent.Ended(id, customerId, kind, why, now, version + 1);
  }

  /// Gives it another account manager.
  ///
  /// @return false where nothing changes
  /// @throws ProblemException `key-account-wrong-status` unless it is confirmed
  boolean hand(UUID manager, Instant now) {
    if (!status.hasManager()) {
      throw ProblemException.of(KeyAccountError.WRONG_STATUS, status);
    }
    if (Objects.equals(managerId, manager)) {
      return false;
    }
    managerId = manager;
    updatedAt = now;
    return true;
  }

  private void move(KeyAccountStatus next, Instant now) {
    if (!status.canBecome(next)) {
      throw ProblemException.of(KeyAccountError.WRONG_STATUS, status);
    }
    status = next;
    updatedAt = now;
  }

  private void close(String why, Instant now) {
    closedAt = now;
    closedReason = why;
  }

  public UUID id() {
    return id;
  }

  public long version() {
    return version;
  }

  public UUID customerId() {
    return customerId;
  }

  public KeyAccountKind kind() {
    return kind;
  }

  public KeyAccountStatus status() {
    return status;
  }

  public List<Ground> grounds() {
    return grounds;
  }

  /// Why a person proposed it; null where the rule did.
  public @Nullable String reason() {
    return reason;
  }

  public @Nullable UUID managerId() {
    return managerId;
  }

  public Instant proposedAt() {
    return proposedAt;
  }

  /// When it was confirmed.
  public @Nullable Instant since() {
    return since;
  }

  /// When it was rejected or ended.
  public @Nullable Instant closedAt() {
    return closedAt;
  }

  public @Nullable String closedReason() {
    return closedReason;
  }

  public Instant updatedAt() {
    return updatedAt;
  }
}
