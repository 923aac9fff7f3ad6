package io.kehu.customer.plan.action;

import io.kehu.customer.plan.Plan;
import io.kehu.customer.plan.PlanKind;
import io.kehu.platform.id.Ids;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/// Something that a plan wants done.
@Entity
public class PlanAction {
  @Id private UUID id;
  @Version private long version;
  private UUID planId;
  private UUID customerId;

  @Enumerated(EnumType.STRING)
  private PlanKind planKind;

  @Embedded private PlanActionData data;

  private Instant createdAt;
  private Instant updatedAt;

  /// For Hibernate, which fills the fields.
  @SuppressWarnings("NullAway.Init")
  protected PlanAction() {}

  /// @param data settled
  PlanAction(Plan plan, PlanActionData data, Instant now) {
    this(plan.id(), plan.customerId(), plan.kind(), data, now);
  }

  private PlanAction(
      UUID planId, UUID customerId, PlanKind planKind, PlanActionData data, Instant now) {
    this.id = Ids.newId();
    this.planId = planId;
    this.customerId = customerId;
    this.planKind = planKind;
    this.data = data;
    this.createdAt = now;
    this.updatedAt = now;
  }

  /// What is left to do of it, in a later plan of the same kind and customer.
  PlanAction carriedTo(UUID plan, long days, Instant now) {
    return new PlanAction(plan, customerId, planKind, data.later(days), now);
  }

  /// @param changed settled
  void change(PlanActionData changed, Instant now) {
    data = changed;
    updatedAt = now;
  }

  public UUID id() {
    return id;
  }

  public long version() {
    return version;
  }

  public UUID planId() {
    return planId;
  }

  public UUID customerId() {
    return customerId;
  }

  public PlanKind planKind() {
    return planKind;
  }

  public PlanActionData data() {
    return data;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }
}
