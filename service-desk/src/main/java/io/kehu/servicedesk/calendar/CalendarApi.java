package io.kehu.servicedesk.calendar;

import io.kehu.platform.codelist.Label;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Calendars on the wire.
final class CalendarApi {
  private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d|24:00";

  private CalendarApi() {}

  /// @param code lower case, used in paths and policies
  /// @param zone IANA name: `Asia/Shanghai`
  /// @param week hours by weekday; weekdays left out are free
  @Schema(name = "BusinessCalendarCreate")
  record Create(
      @NotBlank @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,31}") String code,
      @NotNull @Valid Label label,
      @NotBlank @Size(max = 64) String zone,
      @NotNull @Size(max = 7) Map<DayOfWeek, @Size(max = 10) List<@NotNull @Valid Hours>> week,
      @Size(max = 2000) List<@NotNull @Valid CalendarDay> days) {}

  @Schema(name = "BusinessCalendarReplace")
  record Replace(
      @NotNull @Valid Label label,
      @NotBlank @Size(max = 64) String zone,
      @NotNull @Size(max = 7) Map<DayOfWeek, @Size(max = 10) List<@NotNull @Valid Hours>> week) {}

  @Schema(name = "BusinessCalendarDays")
  record Days(@NotNull @Size(max = 2000) List<@NotNull @Valid CalendarDay> days) {}

  /// @param from `09:00`
  /// @param to `18:00`; `24:00` is midnight at the end of the day
  @Schema(name = "WorkingHours")
  record Hours(
      @NotNull @Pattern(regexp = TIME) String from, @NotNull @Pattern(regexp = TIME) String to) {}

  /// The few calendars there are, never paged.
  @Schema(name = "BusinessCalendars")
  record All(List<View> items) {}

  @Schema(name = "BusinessCalendar")
  record View(
      String code,
      Label label,
      String zone,
      Map<DayOfWeek, List<Hours>> week,
      List<CalendarDay> days,
      long version) {
    static View from(BusinessCalendar calendar) {
      Map<DayOfWeek, List<Hours>> week = new TreeMap<>();
      calendar
          .week()
          .forEach((day, stretches) ->
              week.put(
                  day,
                  stretches.stream().map(hours -> new Hours(hours.from(), hours.to())).toList()));
      return new View(
          calendar.code(),
          calendar.label(),
          calendar.zone().getId(),
          week,
          calendar.days(),
          calendar.version());
    }
  }
}
