package io.kehu.servicedesk.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Arithmetic of working time.
///
/// A deadline is the smallest instant by which enough working time has passed: at the end of a working day it is that
/// evening, not the next morning. Clock changes are real: a night shift over the change to winter time is an hour
/// longer.
///
/// @param zone where the people work
/// @param week hours of each weekday; weekdays that are absent are free
/// @param exceptions dates that are unlike their weekday: holidays with no hours, make-up days with some
public record BusinessTime(
    ZoneId zone,
    Map<DayOfWeek, List<WorkingHours>> week,
    Map<LocalDate, List<WorkingHours>> exceptions) {
  /// Beyond this, hours and holidays leave no working time worth the name.
  private static final int HORIZON_YEARS = 100;

  public BusinessTime {
    week = Map.copyOf(week);
    exceptions = Map.copyOf(exceptions);
  }

  /// The smallest instant by which `working` has passed since `start`.
  public Instant add(Instant start, Duration working) {
    return add(start, working, List.of());
  }

  /// The same, with stretches that do not count (a ticket waits for its customer). Pauses may overlap and may lie
  /// outside working hours.
  ///
  /// @throws IllegalStateException when the calendar has not that much working time in a hundred years
  public Instant add(Instant start, Duration working, List<TimeSpan> pauses) {
    if (working.isNegative()) {
      throw new IllegalArgumentException("working time is not negative");
    }
    if (working.isZero()) {
      return start;
    }
    Duration left = working;
    LocalDate last = start.atZone(zone).toLocalDate().plusYears(HORIZON_YEARS);
    for (LocalDate day = firstDay(start); day.isBefore(last); day = day.plusDays(1)) {
      for (TimeSpan span : worked(day, start, Instant.MAX, pauses)) {
        if (span.length().compareTo(left) >= 0) {
          return span.from().plus(left);
        }
        left = left.minus(span.length());
      }
    }
    throw new IllegalStateException("the calendar has not enough working time");
  }

  /// The working time between two instants; zero when they are turned round.
  public Duration between(Instant start, Instant end) {
    return between(start, end, List.of());
  }

  /// The same without the pauses.
  public Duration between(Instant start, Instant end, List<TimeSpan> pauses) {
    Duration sum = Duration.ZERO;
    LocalDate last = end.atZone(zone).toLocalDate();
    for (LocalDate day = firstDay(start); !day.isAfter(last); day = day.plusDays(1)) {
      for (TimeSpan span : worked(day, start, end, pauses)) {
        sum = sum.plus(span.length());
      }
    }
    return sum;
  }

  public boolean isWorking(Instant instant) {
    return !between(instant, instant.plusNanos(1)).isZero();
  }

  /// The hours of one date.
  public List<WorkingHours> hours(LocalDate day) {
    List<WorkingHours> exception = exceptions.get(day);
    return exception != null ? exception : week.getOrDefault(day.getDayOfWeek(), List.of());
  }

  /// A zone may skip a whole local day, so that yesterday's hours can reach into today.
  private LocalDate firstDay(Instant start) {
    return start.atZone(zone).toLocalDate().minusDays(1);
  }

  private List<TimeSpan> worked(LocalDate day, Instant start, Instant end, List<TimeSpan> pauses) {
    List<TimeSpan> spans = new ArrayList<>();
    for (WorkingHours hours : hours(day)) {
      spans.add(new TimeSpan(instant(day, hours.fromMinute()), instant(day, hours.toMinute())));
    }
    for (TimeSpan pause : pauses) {
      spans = without(spans, pause);
    }
    return spans.stream()
        .map(span -> span.since(start).before(end))
        .filter(span -> !span.isEmpty())
        .sorted(Comparator.comparing(TimeSpan::from))
        .toList();
  }

  private static List<TimeSpan> without(List<TimeSpan> spans, TimeSpan pause) {
    if (pause.isEmpty()) {
      return spans;
    }
    List<TimeSpan> rest = new ArrayList<>();
    for (TimeSpan span : spans) {
      rest.add(span.before(pause.from()));
      rest.add(span.since(pause.to()));
    }
    rest.removeIf(TimeSpan::isEmpty);
    return rest;
  }

  /// Local times that a clock change skips are the moment of the change, and of a repeated hour the first is meant: so
  /// stretches that touch on paper touch in time.
  private Instant instant(LocalDate day, int minute) {
    LocalDateTime local = day.atStartOfDay().plusMinutes(minute);
    ZoneOffsetTransition change = zone.getRules().getTransition(local);
    return change != null && change.isGap() ? change.getInstant() : local.atZone(zone).toInstant();
  }
}
