package io.kehu.servicedesk.calendar;

import io.kehu.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/// Working time for those who reckon with it. Asked on every change of a ticket, so a calendar is read again only when
/// its version has moved.
@ApplicationScoped
public class Calendars {
  private final CalendarRepository calendars;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  Calendars(CalendarRepository calendars) {
    this.calendars = calendars;
  }

  /// @throws ProblemException `unknown-calendar`
  @Transactional
  public BusinessTime time(String code) {
    OptionalLong version = calendars.version(code);
    if (version.isEmpty()) {
      throw ProblemException.of(CalendarError.UNKNOWN, code);
    }
    Known last = known.get(code);
    if (last != null && last.version == version.getAsLong()) {
      return last.time;
    }
    BusinessCalendar calendar = calendars.find(code).orElseThrow();
    known.put(code, new Known(calendar.version(), calendar.time()));
    return calendar.time();
  }

  private record Known(long version, BusinessTime time) {}
}
