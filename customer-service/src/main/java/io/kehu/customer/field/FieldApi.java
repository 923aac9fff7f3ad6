package io.kehu.customer.field;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.platform.codelist.Label;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What goes over the wire about fields.
public final class FieldApi {
  private FieldApi() {}

  /// @param unknown what it means that a customer has no value; absent where each has one
  /// @param operators what may be asked of it, as written in an expression
  /// @param codeList name of the code list with the labels of its codes, absent where it has none
  /// @param codes that are allowed; empty for any
  /// @param unit of a number, absent where it has none
  @Schema(name = "SegmentField")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record View(
      String name,
      ValueType type,
      FieldGroup group,
      Label label,
      @Nullable Label unknown,
      List<String> operators,
      @Nullable String codeList,
      List<String> codes,
      @Nullable String unit) {
    static View from(Field field) {
      return new View(
          field.name(),
          field.type(),
          field.group(),
          field.label(),
          field.unknown(),
          field.type().operators().stream().sorted().map(Operator::written).toList(),
          field.codeList(),
          field.codes(),
          field.unit());
    }
  }

  /// The whole catalogue.
  @Schema(name = "SegmentFields")
  public record Items(List<View> items) {}
}
