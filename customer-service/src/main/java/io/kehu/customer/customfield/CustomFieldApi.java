package io.kehu.customer.customfield;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.platform.codelist.Label;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What goes over the wire about custom fields.
public final class CustomFieldApi {
  private CustomFieldApi() {}

  /// @param name of the value in `customFields`, and in filters after `custom.`
  /// @param limits none where absent; a code needs its options
  /// @param indexed build an index, so that long lists can be filtered and sorted by the field
  @Schema(name = "CustomFieldCreate")
  @LimitsFitType
  public record Create(
      @NotNull @Pattern(regexp = CustomField.NAME) String name,
      @NotNull CustomFieldType type,
      @NotNull @Valid Label label,
      @Nullable @Valid CustomFieldLimits limits,
      boolean indexed) {
    CustomFieldLimits given() {
      return limits == null ? CustomFieldLimits.NONE : limits;
    }
  }

  /// What may change; a PATCH is laid over it.
  ///
  /// @param retired no longer offered in forms; values stay, and may still be written
  @Schema(name = "CustomFieldChange")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Change(
      @NotNull @Valid Label label, @NotNull @Valid CustomFieldLimits limits, boolean retired) {
    static Change from(CustomField field) {
      return new Change(field.label(), field.limits(), field.retired());
    }
  }

  /// One custom field.
  @Schema(name = "CustomField")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record View(
      String name,
      CustomFieldType type,
      Label label,
      CustomFieldLimits limits,
      boolean retired,
      CustomFieldIndex index,
      long version,
      Instant createdAt,
      Instant updatedAt) {
    static View from(CustomField field) {
      return new View(
          field.name(),
          field.type(),
          field.label(),
          field.limits(),
          field.retired(),
          field.index(),
          field.version(),
          field.createdAt(),
          field.updatedAt());
    }
  }
}
