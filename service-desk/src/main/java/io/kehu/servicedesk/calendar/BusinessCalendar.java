package io.kehu.servicedesk.calendar;

import io.kehu.platform.codelist.Label;
import io.kehu.platform.problem.ProblemException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A company's working time as administrators keep it.
///
/// @param week hours of the weekdays that are worked, in order
/// @param days the dates that are unlike their weekday, in order
public record BusinessCalendar(
    String code,
    Label label,
    ZoneId zone,
    Map<DayOfWeek, List<WorkingHours>> week,
    List<CalendarDay> days,
    long version) {
  /// A deadline of many hours must be reachable within a lifetime.
  private static final int LEAST_MINUTES_A_WEEK = 60;

  public BusinessCalendar {
    Map<DayOfWeek, List<WorkingHours>> sorted = new TreeMap<>();
    week.forEach((day, hours) -> {
      if (!hours.isEmpty()) {
        sorted.put(day, hours.stream().sorted().toList());
      }
    });
    week = sorted;
    days = List.copyOf(days);
  }

  /// @throws ProblemException `calendar-hours-overlap`, `calendar-too-short`, `calendar-day-repeated`
  void check() {
    for (List<WorkingHours> hours : week.values()) {
      for (int i = 1; i < hours.size(); i++) {
        if (hours.get(i).overlaps(hours.get(i - 1))) {
          throw ProblemException.of(CalendarError.HOURS_OVERLAP);
        }
      }
    }
    int minutes =
        week.values().stream().flatMap(List::stream).mapToInt(WorkingHours::minutes).sum();
    if (minutes < LEAST_MINUTES_A_WEEK) {
      throw ProblemException.of(CalendarError.TOO_SHORT, LEAST_MINUTES_A_WEEK);
    }
    if (days.stream().map(CalendarDay::date).distinct().count() < days.size()) {
      throw ProblemException.of(CalendarError.DAY_REPEATED);
    }
  }

  BusinessCalendar with(
      Label newLabel, ZoneId newZone, Map<DayOfWeek, List<WorkingHours>> newWeek) {
    return new BusinessCalendar(code, newLabel, newZone, newWeek, days, version + 1);
  }

  BusinessCalendar with(List<CalendarDay> newDays) {
    return new BusinessCalendar(code, label, zone, week, newDays, version + 1);
  }

  /// What deadlines are reckoned with.
  public BusinessTime time() {
    Map<LocalDate, List<WorkingHours>> exceptions = new HashMap<>();
    for (CalendarDay day : days) {
      exceptions.put(day.date(), day.working() ? madeUp(day) : List.of());
    }
    return new BusinessTime(zone, week, exceptions);
  }

  private List<WorkingHours> madeUp(CalendarDay day) {
    List<WorkingHours> own = week.get(day.like() != null ? day.like() : day.date().getDayOfWeek());
    return own != null ? own : week.values().iterator().next();
  }
}
