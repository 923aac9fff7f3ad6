package io.kehu.analytics.value;

import io.kehu.platform.money.Money;
import java.time.LocalDate;
import java.util.UUID;

/// One customer's value by the last ranking.
///
/// @param asOf what was bought before the morning of this day counts
/// @param recency score 1 … 5, as are frequency and monetary
/// @param valueClass A, B or C
/// @param revenue less returns
public record CustomerValue(
    UUID customerId,
    LocalDate asOf,
    int recency,
    int frequency,
    int monetary,
    String segment,
    String valueClass,
    Money revenue,
    long orders) {}
