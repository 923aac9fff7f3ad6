package io.kehu.customer.commitment;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Where a promise was made.
///
/// @param type of the record
/// @param id of a communication or visit with the same customer; plans are not looked up
@Embeddable
@Schema(name = "CommitmentLink")
public record Link(@NotNull @Enumerated(EnumType.STRING) Type type, @NotNull UUID id) {
  @Schema(name = "CommitmentLinkType")
  public enum Type {
    COMMUNICATION,
    VISIT,
    PLAN
  }
}
