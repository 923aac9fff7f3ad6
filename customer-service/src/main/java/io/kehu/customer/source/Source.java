package io.kehu.customer.source;

import io.kehu.platform.codelist.Label;
import io.kehu.platform.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/// One of the company's own sources. Code and parent never change: figures of the past are told by them.
@Entity
public class Source {
  static final String CODE = "[A-Z][A-Z0-9_]{1,39}";

  @Id private UUID id;
  @Version private long version;
  private String code;

  @Enumerated(EnumType.STRING)
  private BuiltInSource parent;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private Label labels;

  private boolean active;
  private Instant createdAt;
  private Instant updatedAt;

  /// For Hibernate, which fills the fields.
  @SuppressWarnings("NullAway.Init")
  protected Source() {}

  Source(String code, BuiltInSource parent, Label labels, Instant now) {
    this.id = Ids.newId();
    this.code = code;
    this.parent = parent;
    this.labels = labels;
    this.active = true;
    this.createdAt = now;
    this.updatedAt = now;
  }

  SourceEvent added() {
    return new SourceEvent.Added(id, code, parent, labels, active, version);
  }

  /// @return empty where nothing changes
  Optional<SourceEvent> change(Label newLabels, boolean nowActive, Instant now) {
    if (labels.equals(newLabels) && active == nowActive) {
      return Optional.empty();
    }
    labels = newLabels;
    active = nowActive;
    updatedAt = now;
    return Optional.of(new SourceEvent.Changed(id, code, parent, labels, active, version + 1));
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  String code() {
    return code;
  }

  BuiltInSource parent() {
    return parent;
  }

  Label labels() {
    return labels;
  }

  boolean active() {
    return active;
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant updatedAt() {
    return updatedAt;
  }
}
