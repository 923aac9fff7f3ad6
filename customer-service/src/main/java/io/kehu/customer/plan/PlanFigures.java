package io.kehu.customer.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.platform.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a customer was worth to us and how satisfied it was at one moment, as far as it had been told.
///
/// @param at when the figures were noted
/// @param valueClass A, B or C
/// @param csm satisfaction, −90 … 90
@Schema(name = "PlanFigures")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanFigures(
    Instant at, @Nullable String valueClass, @Nullable Money revenue, @Nullable BigDecimal csm) {}
