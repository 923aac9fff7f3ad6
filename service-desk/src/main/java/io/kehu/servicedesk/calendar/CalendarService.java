package io.kehu.servicedesk.calendar;

import io.kehu.platform.audit.Audit;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.web.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Keeps the calendars, and tells those who reckon with one when it changes.
@ApplicationScoped
class CalendarService {
  private final CalendarRepository calendars;
  private final Audit audit;
  private final Event<CalendarChanged> changed;

  CalendarService(CalendarRepository calendars, Audit audit, Event<CalendarChanged> changed) {
    this.calendars = calendars;
    this.audit = audit;
    this.changed = changed;
  }

  @Transactional
  List<BusinessCalendar> all() {
    return calendars.codes().stream().map(code -> calendars.find(code).orElseThrow()).toList();
  }

  @Transactional
  BusinessCalendar get(String code) {
    return calendars
        .find(code)
        .orElseThrow(() -> ProblemException.of(CalendarError.NOT_FOUND, code));
  }

  @Transactional
  BusinessCalendar create(CalendarApi.Create wanted) {
    List<CalendarDay> days = wanted.days() == null ? List.of() : inOrder(wanted.days().stream());
    BusinessCalendar calendar =
        new BusinessCalendar(
            wanted.code(), wanted.label(), zone(wanted.zone()), week(wanted.week()), days, 0);
    calendar.check();
    if (!calendars.insert(calendar)) {
      throw ProblemException.of(CalendarError.EXISTS, wanted.code());
    }
    record("created", null, calendar);
    return calendar;
  }

  @Transactional
  BusinessCalendar replace(String code, @Nullable String ifMatch, CalendarApi.Replace wanted) {
    BusinessCalendar before = forChange(code, ifMatch);
    return save(before, before.with(wanted.label(), zone(wanted.zone()), week(wanted.week())));
  }

  /// Replaces the dates of one year, or all of them.
  @Transactional
  BusinessCalendar replaceDays(
      String code, @Nullable String ifMatch, @Nullable Integer year, List<CalendarDay> days) {
    BusinessCalendar before = forChange(code, ifMatch);
    if (year == null) {
      return save(before, before.with(inOrder(days.stream())));
    }
    if (days.stream().anyMatch(day -> day.date().getYear() != year)) {
      throw ProblemException.of(CalendarError.DAY_OUTSIDE_YEAR, year.toString());
    }
    Stream<CalendarDay> others = before.days().stream().filter(day -> day.date().getYear() != year);
    return save(before, before.with(inOrder(Stream.concat(others, days.stream()))));
  }

  @Transactional
  void delete(String code, @Nullable String ifMatch) {
    BusinessCalendar before = forChange(code, ifMatch);
    if (calendars.isUsed(code)) {
      throw ProblemException.of(CalendarError.IN_USE, code);
    }
    calendars.delete(code);
    record("deleted", before, null);
  }

  private BusinessCalendar forChange(String code, @Nullable String ifMatch) {
    BusinessCalendar calendar =
        calendars
            .findForChange(code)
            .orElseThrow(() -> ProblemException.of(CalendarError.NOT_FOUND, code));
    IfMatch.require(ifMatch, calendar.version(), CalendarApi.View.from(calendar));
    return calendar;
  }

  private BusinessCalendar save(BusinessCalendar before, BusinessCalendar after) {
    after.check();
    calendars.update(after);
    record("changed", before, after);
    changed.fire(new CalendarChanged(after.code()));
    return after;
  }

  private void record(
      String action, @Nullable BusinessCalendar before, @Nullable BusinessCalendar after) {
    String code = before != null ? before.code() : after != null ? after.code() : "";
    UUID id = UUID.nameUUIDFromBytes(("calendar " + code).getBytes(StandardCharsets.UTF_8));
    audit.record(
        "business-calendar",
        id,
        action,
        before == null ? null : CalendarApi.View.from(before),
        after == null ? null : CalendarApi.View.from(after));
  }

  private static List<CalendarDay> inOrder(Stream<CalendarDay> days) {
    return days.sorted(Comparator.comparing(CalendarDay::date)).toList();
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw ProblemException.of(CalendarError.UNKNOWN_ZONE, name);
    }
  }

  private static Map<DayOfWeek, List<WorkingHours>> week(
      Map<DayOfWeek, List<CalendarApi.Hours>> week) {
    Map<DayOfWeek, List<WorkingHours>> result = new TreeMap<>();
    week.forEach((day, stretches) ->
        result.put(day, stretches.stream().map(CalendarService::hours).toList()));
    return result;
  }

  private static WorkingHours hours(CalendarApi.Hours hours) {
    try {
      return WorkingHours.of(hours.from(), hours.to());
    } catch (IllegalArgumentException e) {
      throw ProblemException.of(CalendarError.HOURS_INVALID, hours.from(), hours.to());
    }
  }
}
