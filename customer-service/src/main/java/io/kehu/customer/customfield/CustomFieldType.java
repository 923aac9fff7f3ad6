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

  /// The value as SQL that never fails, whatever is stored: null where it is of another type, as what was left behind by a field of that name.
  String guarded(String column, String name) {
    String test =
        switch (this) {
          case TEXT, CODE -> isOfType(column, name, "string");
          case INTEGER -> isOfType(column, name, "number");
          case BOOLEAN -> isOfType(column, name, "boolean");
          case CODES -> isOfType(column, name, "array");
          case DECIMAL -> "%s ->> '%s' ~ '^-?\\d{1,15}(\\.\\d{1,6})?$'".formatted(column, name);
          case DATE -> "%s ->> '%s' ~ '^\\d{4}-\\d{2}-\\d{2}$'".formatted(column, name);
        };
    String value =
        this == CODES
            ? "array(select jsonb_array_elements_text(%s -> '%s'))".formatted(column, name)
            : expression(column, name);
    return "(case when %s then %s end)".formatted(test, value);
  }

  private static String isOfType(String column, String name, String type) {
    return "jsonb_typeof(%s -> '%s') = '%s'".formatted(column, name, type);
  }

  boolean hasOptions() {
    return this == CODE || this == CODES;
  }
}
