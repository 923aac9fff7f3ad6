package io.kehu.customer.encounter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// One line of a checklist.
@Schema(name = "Checkpoint")
public record Checkpoint(@NotBlank @Size(max = 200) String text, boolean done) {}
