package io.kehu.customer.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that a user has to do.
///
/// @param version grows with each change, as calendar programs expect of a sequence
/// @param start null for what is due on a day
/// @param end null where nobody said
/// @param day where there is no start
/// @param customer its name, null where the reader may not be told
/// @param subject what it is about, null as `customer`
record CalendarEntry(
    EntryKind kind,
    UUID id,
    long version,
    Instant updatedAt,
    @Nullable Instant start,
    @Nullable Instant end,
    LocalDate day,
    @Nullable String customer,
    @Nullable String subject) {}
