package io.kehu.customer.judgement;

import io.kehu.customer.field.Field;
import io.kehu.customer.field.FieldContributor;
import io.kehu.customer.field.FieldGroup;
import io.kehu.customer.field.FieldWords;
import io.kehu.customer.field.Source;
import io.kehu.customer.field.ValueType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// What segments may say of judgements.
@ApplicationScoped
class JudgementFields implements FieldContributor {
  private static final Source SOURCE =
      new Source("left join customer_judgement j on j.customer_id = c.id");

  private final FieldWords words;

  JudgementFields(FieldWords words) {
    this.words = words;
  }

  @Override
  public List<Field> fields() {
    return List.of(
        words.coded(
            "buyingAttitude",
            ValueType.CODE,
            FieldGroup.MASTER,
            SOURCE,
            "j.buying_attitude",
            JudgementCodes.ATTITUDES),
        words.field(
            "influential",
            ValueType.BOOLEAN,
            FieldGroup.MASTER,
            SOURCE,
            "coalesce(j.influential, false)"));
  }
}
