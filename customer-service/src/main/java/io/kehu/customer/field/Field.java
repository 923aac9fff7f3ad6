package io.kehu.customer.field;

import io.kehu.platform.codelist.Label;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing that can be said of a customer.
///
/// @param name as expressions have it: `customerClass`, `custom.region`
/// @param unknown what it means that there is no value; null where there always is one
/// @param sql reads the value out of the source's rows; ours, never a caller's
/// @param codeList the code list that has its codes, null where it has none of that kind
/// @param codes that are allowed; empty for any
/// @param unit of a number: a currency, `days`; null where it has none
public record Field(
    String name,
    ValueType type,
    FieldGroup group,
    Label label,
    @Nullable Label unknown,
    Source source,
    String sql,
    @Nullable String codeList,
    List<String> codes,
    @Nullable String unit) {
  public Field {
    codes = List.copyOf(codes);
  }
}
