package io.kehu.customer.segment;

import io.kehu.platform.id.Ids;
import io.kehu.platform.problem.ProblemException;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A group of customers.
@Entity
public class Segment {
  @Id private UUID id;
  @Version private long version;
  private String code;
  private String name;
  private @Nullable String description;

  @Enumerated(EnumType.STRING)
  private SegmentKind kind;

  @Enumerated(EnumType.STRING)
  private SegmentStatus status;

  /// in its canonical form
  private @Nullable String expression;

  private Instant createdAt;
  private Instant updatedAt;

  /// For Hibernate, which fills the fields.
  @SuppressWarnings("NullAway.Init")
  protected Segment() {}

  /// @param expression canonical and right; null for a static segment
  /// @throws ProblemException `segment-expression-misplaced`
  Segment(
      String code,
      String name,
      @Nullable String description,
      SegmentKind kind,
      @Nullable String expression,
      Instant now) {
    requireFitting(kind, expression);
    this.id = Ids.newId();
    this.code = code;
    this.name = name;
    this.description = description;
    this.kind = kind;
    this.status = SegmentStatus.DRAFT;
    this.expression = expression;
    this.createdAt = now;
    this.updatedAt = now;
  }

  /// @param newExpression canonical and right; null for a static segment
  /// @throws ProblemException `segment-expression-misplaced`
  void change(
      String newName,
      @Nullable String newDescription,
      @Nullable String newExpression,
      Instant now) {
    requireFitting(kind, newExpression);
    name = newName;
    description = newDescription;
    expression = newExpression;
    updatedAt = now;
  }

  /// @throws ProblemException `segment-status-not-possible`
  void become(SegmentStatus next, Instant now) {
    if (!status.mayBecome(next)) {
      throw ProblemException.of(SegmentError.STATUS, status, next);
    }
    status = next;
    updatedAt = now;
  }

  /// Members are picked by hand, and the segment is in use.
  ///
  /// @throws ProblemException `segment-not-static`, `segment-not-active`
  void requirePickable() {
    if (kind != SegmentKind.STATIC) {
      throw ProblemException.of(SegmentError.NOT_STATIC, code);
    }
    if (status != SegmentStatus.ACTIVE) {
      throw ProblemException.of(SegmentError.NOT_ACTIVE, code);
    }
  }

  /// True where its members are kept up.
  boolean isUpkept() {
    return kind == SegmentKind.DYNAMIC && status == SegmentStatus.ACTIVE;
  }

  private static void requireFitting(SegmentKind kind, @Nullable String expression) {
    if ((expression != null) != (kind == SegmentKind.DYNAMIC)) {
      throw ProblemException.of(SegmentError.EXPRESSION_MISPLACED);
    }
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

  public @Nullable String description() {
    return description;
  }

  public SegmentKind kind() {
    return kind;
  }

  public SegmentStatus status() {
    return status;
  }

  public @Nullable String expression() {
    return expression;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }
}
