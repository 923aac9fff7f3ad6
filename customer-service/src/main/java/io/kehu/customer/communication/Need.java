package io.kehu.customer.communication;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Something that the customer wants.
@Schema(name = "Need")
public record Need(@NotNull Kind kind, @NotBlank @Size(max = 500) String text) {

  /// How openly it was said.
  @Schema(name = "NeedKind")
  public enum Kind {
    /// 外在: said in so many words
    EXPLICIT,
    /// 内在: meant, but not said
    IMPLICIT,
    /// 隐形: the customer is not aware of it
    HIDDEN
  }
}
