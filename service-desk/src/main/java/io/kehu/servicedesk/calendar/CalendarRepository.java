package io.kehu.servicedesk.calendar;

import io.kehu.platform.codelist.Label;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Calendars by SQL: a calendar is read whole and written whole.
@ApplicationScoped
class CalendarRepository {
  private final Jdbi jdbi;

  CalendarRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  List<String> codes() {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("select code from business_calendar order by code")
            .mapTo(String.class)
            .list());
  }

  OptionalLong version(String code) {
    return jdbi.withHandle(handle ->
        handle
            .select("select version from business_calendar where code = ?", code)
            .mapTo(Long.class)
            .findOne()
            .map(OptionalLong::of)
            .orElseGet(OptionalLong::empty));
  }

  Optional<BusinessCalendar> find(String code) {
    return jdbi.withHandle(handle -> find(handle, code, ""));
  }

  /// Reads it and keeps others from changing it until the transaction ends.
  Optional<BusinessCalendar> findForChange(String code) {
    return jdbi.withHandle(handle -> find(handle, code, " for update"));
  }

  boolean insert(BusinessCalendar calendar) {
    return jdbi.withHandle(handle -> {
      boolean isNew =
          handle.execute(
                  """
                  insert into business_calendar (code, label_en, label_zh, zone, version)
                  values (?, ?, ?, ?, ?) on conflict do nothing\
                  """,
                  calendar.code(),
                  calendar.label().en(),
                  calendar.label().zh(),
                  calendar.zone().getId(),
                  calendar.version())
              == 1;
      if (isNew) {
        insertParts(handle, calendar);
      }
      return isNew;
    });
  }

  void update(BusinessCalendar calendar) {
    jdbi.useHandle(handle -> {
      handle.execute(
          """
          update business_calendar set label_en = ?, label_zh = ?, zone = ?, version = ?
          where code = ?\
          """,
          calendar.label().en(),
          calendar.label().zh(),
          calendar.zone().getId(),
          calendar.version(),
          calendar.code());
      handle.execute(
          "delete from business_calendar_hours where calendar_code = ?", calendar.code());
      handle.execute("delete from business_calendar_day where calendar_code = ?", calendar.code());
      insertParts(handle, calendar);
    });
  }

  boolean isUsed(String code) {
    return jdbi.withHandle(handle ->
        handle
            .select(
                """
                select exists (select from sla_policy where calendar_code = ?)
                  or exists (select from sla_clock where calendar_code = ? and next_at is not null)\
                """,
                code,
                code)
            .mapTo(Boolean.class)
            .one());
  }

  void delete(String code) {
    jdbi.useHandle(handle -> handle.execute("delete from business_calendar where code = ?", code));
  }

  private static Optional<BusinessCalendar> find(Handle handle, String code, String lock) {
    return handle
        .select("select * from business_calendar where code = ?" + lock, code)
        .map((row, context) ->
            new BusinessCalendar(
                code,
                new Label(row.getString("label_en"), row.getString("label_zh")),
                ZoneId.of(row.getString("zone")),
                hours(handle, code),
                days(handle, code),
                row.getLong("version")))
        .findOne();
  }

  private static Map<DayOfWeek, List<WorkingHours>> hours(Handle handle, String code) {
    record Row(DayOfWeek day, WorkingHours hours) {}
    return handle
        .select(
            "select weekday, from_minute, to_minute from business_calendar_hours where calendar_code = ?",
            code)
        .map((row, context) ->
            new Row(
                DayOfWeek.valueOf(row.getString(1)),
                new WorkingHours(row.getInt(2), row.getInt(3))))
        .stream()
        .collect(
            Collectors.groupingBy(
                Row::day,
                () -> new EnumMap<>(DayOfWeek.class),
                Collectors.mapping(Row::hours, Collectors.toList())));
  }

  private static List<CalendarDay> days(Handle handle, String code) {
    return handle
        .select(
            """
            select day, name, working, worked_like from business_calendar_day
            where calendar_code = ? order by day\
            """,
            code)
        .map((row, context) -> {
          String like = row.getString(4);
          return new CalendarDay(
              row.getObject(1, LocalDate.class),
              row.getString(2),
              row.getBoolean(3),
              like == null ? null : DayOfWeek.valueOf(like));
        })
        .list();
  }

  private static void insertParts(Handle handle, BusinessCalendar calendar) {
    PreparedBatch hours =
        handle.prepareBatch("insert into business_calendar_hours values (?, ?, ?, ?)");
    calendar
        .week()
        .forEach((day, stretches) ->
            stretches.forEach(stretch ->
                hours.add(calendar.code(), day.name(), stretch.fromMinute(), stretch.toMinute())));
    hours.execute();
    if (calendar.days().isEmpty()) {
      return;
    }
    PreparedBatch days =
        handle.prepareBatch("insert into business_calendar_day values (?, ?, ?, ?, ?)");
    for (CalendarDay day : calendar.days()) {
      days.add(
          calendar.code(),
          day.date(),
          day.name(),
          day.working(),
          day.like() == null ? null : day.like().name());
    }
    days.execute();
  }
}
