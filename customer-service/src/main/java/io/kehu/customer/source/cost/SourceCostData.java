package io.kehu.customer.source.cost;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.customer.plan.Period;
import io.kehu.customer.source.KnownSource;
import io.kehu.platform.money.Money;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// All that is written about a cost; what a PATCH is laid over.
///
/// @param campaign as customers carry it; absent for what no single campaign caused
/// @param endsOn the last day
/// @param amount for the whole period, of which every day bears the same share; negative for a refund
@Embeddable
@Schema(name = "SourceCostData")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SourceCostData(
    @NotNull @Size(max = 40) @KnownSource String source,
    @Nullable @Size(min = 1, max = 100) String campaign,
    @NotNull LocalDate startsOn,
    @NotNull LocalDate endsOn,
    @NotNull @Valid @Embedded Money amount,
    @Nullable @Size(max = 1000) String note)
    implements Period {}
