package io.kehu.customer.visit.rule;

import io.kehu.platform.id.Ids;
import io.kehu.platform.problem.ProblemException;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/// A rule that plans visits.
@Entity
public class VisitRule {
  @Id private UUID id;
  @Version private long version;
  @Embedded private VisitRuleData data;
  private Instant createdAt;
  private Instant updatedAt;

  /// For Hibernate, which fills the fields.
  @SuppressWarnings("NullAway.Init")
  protected VisitRule() {}

  /// @throws ProblemException `visit-rule-incomplete`
  VisitRule(VisitRuleData data, Instant now) {
    requireComplete(data);
    this.id = Ids.newId();
    this.data = data;
    this.createdAt = now;
    this.updatedAt = now;
  }

  /// @return whether anything changed
  /// @throws ProblemException `visit-rule-incomplete`
  boolean change(VisitRuleData changed, Instant now) {
    requireComplete(changed);
    if (changed.equals(data)) {
      return false;
    }
    data = changed;
    updatedAt = now;
    return true;
  }

  private static void requireComplete(VisitRuleData data) {
    String missing = data.missing();
    if (missing != null) {
      throw ProblemException.of(VisitRuleError.INCOMPLETE, data.trigger(), missing);
    }
  }

  public UUID id() {
    return id;
  }

  public long version() {
    return version;
  }

  public VisitRuleData data() {
    return data;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }
}
