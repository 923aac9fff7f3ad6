package io.kehu.customer.credit;

import io.kehu.platform.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What holds of a customer now.
///
/// @param version counts assessments and limits; 0 before the first
/// @param limit null before one is set
record CreditAccount(
    UUID customerId,
    long version,
    @Nullable BigDecimal score,
    @Nullable BigDecimal coverage,
    @Nullable Grade grade,
    @Nullable Instant assessedAt,
    @Nullable Money limit,
    @Nullable LocalDate limitValidUntil,
    @Nullable Instant limitSetAt) {

  static CreditAccount none(UUID customerId) {
    return new CreditAccount(customerId, 0, null, null, null, null, null, null, null);
  }
}
