package io.kehu.customer.customfield;

import io.kehu.platform.codelist.Label;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// One of the codes that a field may hold.
@Schema(name = "CustomFieldOption")
public record CustomFieldOption(
    @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9_]{0,39}") String code,
    @NotNull @Valid Label label) {}
