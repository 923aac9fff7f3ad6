package io.kehu.customer.customer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Another name of a customer, found by searches like the name itself.
public record Alias(@NotNull Type type, @NotBlank @Size(max = 200) String name) {
  @Schema(name = "AliasType")
  public enum Type {
    FORMER,
    SHORT,
    ENGLISH,
    CHINESE
  }
}
