package io.kehu.customer.plan.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Who else sells to the customer.
///
/// @param share of what the customer buys, in percent
/// @param answer how we meet it
@Schema(name = "PlanRival")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Rival(
    @NotBlank @Size(max = 200) String name,
    @Nullable @DecimalMin("0") @DecimalMax("100") BigDecimal share,
    @Nullable @Size(max = 2000) String strengths,
    @Nullable @Size(max = 2000) String weaknesses,
    @Nullable @Size(max = 2000) String answer) {}
