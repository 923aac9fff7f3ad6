package io.kehu.customer.tiering;

import io.kehu.customer.field.Field;
import io.kehu.customer.field.FieldContributor;
import io.kehu.customer.field.FieldGroup;
import io.kehu.customer.field.FieldWords;
import io.kehu.customer.field.Source;
import io.kehu.customer.field.ValueType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// What segments may say of tiers.
@ApplicationScoped
class TierFields implements FieldContributor {
  static final String TIER = "serviceTier";
  private static final Source SOURCE =
      new Source("left join customer_tier st on st.customer_id = c.id");

  private final FieldWords words;

  TierFields(FieldWords words) {
    this.words = words;
  }

  @Override
  public List<Field> fields() {
    return List.of(words.field(TIER, ValueType.CODE, FieldGroup.COMPUTED, SOURCE, "st.tier"));
  }
}
