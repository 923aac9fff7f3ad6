package io.kehu.customer.customfield;

import io.kehu.platform.page.FieldType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a custom field holds.
public enum CustomFieldType {
  TEXT("(%s ->> '%s')", FieldType.TEXT),
  INTEGER("cast(%s ->> '%s' as bigint)", FieldType.INTEGER),
  /// Exact, in JSON as text like all exact numbers here: `"12.50"`.
  DECIMAL("cast(%s ->> '%s' as numeric)", FieldType.DECIMAL),
  BOOLEAN("cast(%s ->> '%s' as boolean)", FieldType.BOOLEAN),
  DATE("iso_date(%s ->> '%s')", FieldType.DATE),
  /// One of the field's options.
  CODE("(%s ->> '%s')", FieldType.CODE),
  /// Some of the field's options; lists cannot be filtered by it.
  CODES("", null);

  private final String sql;
  private final @Nullable FieldType listType;

  CustomFieldType(String sql, @Nullable FieldType listType) {
    this.sql = sql;
    this.listType = listType;
  }

  /// Empty where lists cannot be filtered and sorted by such fields.
  Optional<FieldType> listType() {
    return Optional.ofNullable(listType);
  }

  /// The value as SQL, immutable, so that it can be indexed.
  ///
  /// @param column of all values: `c.custom_fields`
  /// @param name checked by [CustomField#NAME], hence safe in SQL
  String expression(String column, String name) {
    return sql.formatted(column, name);
  }

  boolean hasOptions() {
    return this == CODE || this == CODES;
  }
}
