package io.kehu.servicedesk.calendar;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A date that is unlike its weekday.
///
/// @param working false for a holiday, true for a make-up day
/// @param like whose hours a make-up day has; absent: its own weekday's, or where that is free those of the week's
///     first working day
public record CalendarDay(
    @NotNull LocalDate date,
    @NotBlank @Size(max = 100) String name,
    @NotNull Boolean working,
    @Nullable DayOfWeek like) {}
