package io.kehu.customer.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.customer.credit.Grade;
import io.kehu.platform.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What was known when a decision was made.
///
/// @param limit absent where none is set
/// @param exposure in the limit's currency, without the order in question, with `reserved`
/// @param reserved of it, orders that were let through and are not heard of yet
/// @param notCovered debts in other currencies
/// @param overdueDays of the invoice that is overdue longest
@Schema(name = "CreditFacts")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CreditFacts(
    @Nullable Money limit,
    @Nullable LocalDate limitValidUntil,
    @Nullable Grade grade,
    @Nullable Money exposure,
    @Nullable Money reserved,
    List<Money> notCovered,
    @Nullable Integer overdueDays) {}
