package io.kehu.customer.customfield;

import io.kehu.platform.codelist.Label;
import io.kehu.platform.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/// The definition of a custom field. Name and type never change, because stored values are named and typed by them.
@Entity
@Table(name = "custom_field")
public class CustomField {
  /// Also makes a name safe to stand in SQL.
  static final String NAME = "[a-z][A-Za-z0-9]{0,39}";

  @Id private UUID id;
  @Version private long version;
  private String name;

  @Enumerated(EnumType.STRING)
  private CustomFieldType type;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private Label label;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private CustomFieldLimits limits;

  private boolean retired;

  @Enumerated(EnumType.STRING)
  private CustomFieldIndex indexState;

  private Instant createdAt;
  private Instant updatedAt;

  /// For Hibernate, which fills the fields.
  @SuppressWarnings("NullAway.Init")
  protected CustomField() {}

  CustomField(
      String name, CustomFieldType type, Label label, CustomFieldLimits limits, Instant now) {
    this.id = Ids.newId();
    this.name = name;
    this.type = type;
    this.label = label;
    this.limits = limits;
    this.retired = false;
    this.indexState = CustomFieldIndex.NONE;
    this.createdAt = now;
    this.updatedAt = now;
  }

  /// @return false where nothing changes
  boolean change(Label newLabel, CustomFieldLimits newLimits, boolean nowRetired, Instant now) {
    if (label.equals(newLabel) && limits.equals(newLimits) && retired == nowRetired) {
      return false;
    }
    label = newLabel;
    limits = newLimits;
    retired = nowRetired;
    updatedAt = now;
    return true;
  }

  void index(CustomFieldIndex now) {
    indexState = now;
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  String name() {
    return name;
  }

  CustomFieldType type() {
    return type;
  }

  Label label() {
    return label;
  }

  CustomFieldLimits limits() {
    return limits;
  }

  boolean retired() {
    return retired;
  }

  CustomFieldIndex index() {
    return indexState;
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant updatedAt() {
    return updatedAt;
  }
}
