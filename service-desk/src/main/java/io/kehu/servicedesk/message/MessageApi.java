package io.kehu.servicedesk.message;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is written; a message is shown as it is.
final class MessageApi {
  private MessageApi() {}

  /// @param author STAFF where left out; CUSTOMER where somebody enters what the customer wrote or said
  @Schema(name = "MessageCreate")
  record Create(
      @NotNull Visibility visibility,
      @Nullable Author author,
      @NotBlank @Size(max = 50_000) String body) {}
}
