package io.kehu.customer.customfield;

import io.kehu.customer.field.Field;
import io.kehu.customer.field.FieldContributor;
import io.kehu.customer.field.FieldGroup;
import io.kehu.customer.field.Source;
import io.kehu.customer.field.ValueType;
import io.kehu.platform.codelist.Label;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Lets conditions speak of custom fields, as `custom.<name>`.
@ApplicationScoped
class CustomConditionFields implements FieldContributor {
  private static final Label NOT_FILLED_IN = new Label("Not filled in", "未填写");

  private final CustomFields fields;

  CustomConditionFields(CustomFields fields) {
    this.fields = fields;
  }

  @Override
  public List<Field> fields() {
    return fields.all().stream().map(CustomConditionFields::field).toList();
  }

  private static Field field(CustomFieldApi.View field) {
    List<CustomFieldOption> options = field.limits().options();
    return new Field(
        "custom." + field.name(),
        type(field.type()),
        FieldGroup.CUSTOM,
        field.label(),
        NOT_FILLED_IN,
        Source.CUSTOMER,
        field.type().guarded("c.custom_fields", field.name()),
        null,
        options == null ? List.of() : options.stream().map(CustomFieldOption::code).toList(),
        null);
  }

  private static ValueType type(CustomFieldType type) {
    return switch (type) {
      case TEXT -> ValueType.TEXT;
      case INTEGER -> ValueType.INTEGER;
      case DECIMAL -> ValueType.DECIMAL;
      case BOOLEAN -> ValueType.BOOLEAN;
      case DATE -> ValueType.DATE;
      case CODE -> ValueType.CODE;
      case CODES -> ValueType.CODES;
    };
  }
}
