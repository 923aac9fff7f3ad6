package io.kehu.customer.accounthealth;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All that the health is reckoned from. Whatever was never told is null.
///
/// @param csm satisfaction, −90 … 90
/// @param breached of the open complaints, those of which a promise was broken
/// @param complaintsAt when a ticket of the customer was last told of
/// @param currencies how many the orders of both windows are in
/// @param recent what the orders of the last window came to, less returns; meaningless with several currencies
/// @param before the same of the window before
/// @param planId the active account plan of today
/// @param roles that contacts who are still there are named for, in order
/// @param dueActions of the plan, those due by today that were not cancelled
/// @param doneActions of those, the done ones
record HealthInputs(
    @Nullable BigDecimal csm,
    @Nullable Long csmAnswers,
    @Nullable Instant csmAt,
    long openComplaints,
    long breached,
    @Nullable Instant complaintsAt,
    int currencies,
    @Nullable String currency,
    BigDecimal recent,
    BigDecimal before,
    @Nullable Instant ordersAt,
    @Nullable UUID planId,
    List<String> roles,
    @Nullable Instant planAt,
    long dueActions,
    long doneActions,
    @Nullable Instant actionsAt,
    @Nullable Instant contactAt,
    @Nullable String contactKind) {}
