package io.kehu.customer.expression;

import io.kehu.customer.field.Field;
import io.kehu.customer.field.FieldGroup;
import io.kehu.customer.field.Source;
import io.kehu.customer.field.ValueType;
import io.kehu.platform.codelist.Label;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A small catalogue with a field of each type.
final class ExpressionFixtures {
  static final Map<String, Field> FIELDS = new LinkedHashMap<>();

  static {
    field("name", ValueType.TEXT);
    field("region", ValueType.TEXT);
    field("customerClass", ValueType.CODE, "POTENTIAL", "CURRENT", "LOST");
    field("valueClass", ValueType.CODE);
    field("tier", ValueType.CODE);
    field("tags", ValueType.CODES);
    field("ownerId", ValueType.UUID);
    field("orderCount", ValueType.INTEGER);
    field("revenue", ValueType.DECIMAL);
    field("valueAsOf", ValueType.DATE);
    field("lastOrderAt", ValueType.INSTANT);
    field("inPool", ValueType.BOOLEAN);
    field("custom.seats", ValueType.INTEGER);
  }

  private ExpressionFixtures() {}

  private static void field(String name, ValueType type, String... codes) {
    FIELDS.put(
        name,
        new Field(
            name,
            type,
            FieldGroup.MASTER,
            new Label(name, name),
            null,
            Source.CUSTOMER,
            "c." + name,
            null,
            List.of(codes),
            null));
  }

  static Parser.Result parse(String text) {
    return Parser.parse(text, FIELDS);
  }
}
