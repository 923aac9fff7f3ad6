package io.kehu.loyalty.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/// An order as far as this service knows it.
///
/// @param counts false for drafts and cancelled orders
/// @param net the total without what was returned
/// @param currency ISO 4217
/// @param version of sales-service; a lower one is older
public record OrderReplica(
    UUID id,
    String number,
    UUID customerId,
    boolean counts,
    Instant placedAt,
    BigDecimal net,
    String currency,
    long version) {}
