package io.kehu.platform.external;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/// What another system calls a record.
///
/// @param system code of the system, lower case: `erp`
/// @param id as that system writes it
public record ExternalReference(
    @NotBlank @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,31}") String system,
    @NotBlank @Size(max = 128) String id) {}
