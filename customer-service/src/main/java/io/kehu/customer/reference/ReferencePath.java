package io.kehu.customer.reference;

import io.kehu.platform.external.ExternalReference;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PathParam;

/// The end of a path `…/by-external-id/{system}/{externalId}`.
public record ReferencePath(
    @PathParam("system") @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,31}") String system,
    @PathParam("externalId") @NotBlank @Size(max = 128) String externalId) {

  public ExternalReference reference() {
    return new ExternalReference(system, externalId);
  }
}
