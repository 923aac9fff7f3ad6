package io.kehu.customer.field;

import java.util.List;

/// A bean that adds fields to the catalogue. Asked anew each time, so what it adds may change while we run.
public interface FieldContributor {
  List<Field> fields();
}
