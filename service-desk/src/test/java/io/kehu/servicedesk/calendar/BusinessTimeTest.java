package io.kehu.servicedesk.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The cases a–d are those by which other help desks' clocks were found right or wrong; times are UTC, the calendar's
/// zone is Berlin.
class BusinessTimeTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(MONDAY, FRIDAY);
  private static final Set<DayOfWeek> DAILY = EnumSet.allOf(DayOfWeek.class);

  @Test
  void a_targets_within_one_day() {
    BusinessTime time = calendar(BERLIN, WORKDAYS, "08:00", "18:00");

    Instant created = at("2013-03-21T09:30");

    assertThat(time.add(created, minutes(60))).isEqualTo(at("2013-03-21T10:30"));
    assertThat(time.add(created, minutes(120))).isEqualTo(at("2013-03-21T11:30"));
    assertThat(time.add(created, minutes(180))).isEqualTo(at("2013-03-21T12:30"));
  }

  @Test
  void b_one_pause_moves_the_deadline_by_its_length() {
    BusinessTime time = calendar(BERLIN, DAILY, "09:00", "18:00");

    Instant due =
        time.add(
            at("2013-06-04T09:00"),
            minutes(120),
            List.of(span("2013-06-04T09:30", "2013-06-04T09:45")));

    assertThat(due).isEqualTo(at("2013-06-04T11:15"));
  }

  @Test
  void b_a_further_pause_moves_it_again() {
    BusinessTime time = calendar(BERLIN, DAILY, "09:00", "18:00");

    Instant due =
        time.add(
            at("2013-06-04T09:00"),
            minutes(120),
            List.of(
                span("2013-06-04T09:30", "2013-06-04T09:45"),
                span("2013-06-04T10:00", "2013-06-04T10:30")));

    assertThat(due).isEqualTo(at("2013-06-04T11:45"));
  }

  @Test
  void c_a_holiday_between_is_left_out() {
    BusinessTime time =
        new BusinessTime(
            BERLIN,
            week(WORKDAYS, WorkingHours.of("09:00", "17:00")),
            Map.of(LocalDate.parse("2015-09-22"), List.of()));

    assertThat(time.add(at("2015-09-21T14:30"), minutes(120))).isEqualTo(at("2015-09-23T08:30"));
    assertThat(time.add(at("2015-09-21T14:30"), minutes(240))).isEqualTo(at("2015-09-23T10:30"));
  }

  @Test
  void d_a_ticket_opened_on_a_holiday_starts_the_next_morning() {
    BusinessTime time =
        new BusinessTime(
            BERLIN,
            week(WORKDAYS, WorkingHours.of("08:00", "20:00")),
            Map.of(LocalDate.parse("2016-11-01"), List.of()));

    Instant created = Instant.parse("2016-11-01T13:56:21Z");

    assertThat(time.add(created, minutes(120))).isEqualTo(at("2016-11-02T09:00"));
    assertThat(time.add(created, minutes(1200))).isEqualTo(at("2016-11-03T15:00"));
  }

  @Test
  void enough_time_at_closing_hour_is_due_that_evening_and_not_next_morning() {
    BusinessTime time = calendar(BERLIN, WORKDAYS, "08:00", "18:00");

    assertThat(time.add(at("2013-03-21T16:00"), minutes(60))).isEqualTo(at("2013-03-21T17:00"));
  }

  @Test
  void nothing_to_wait_for_is_due_at_once_even_at_night() {
    BusinessTime time = calendar(BERLIN, WORKDAYS, "08:00", "18:00");

    assertThat(time.add(at("2013-03-23T23:00"), Duration.ZERO)).isEqualTo(at("2013-03-23T23:00"));
  }

  @Test
  void pauses_may_overlap_and_lie_at_night() {
    BusinessTime time = calendar(BERLIN, DAILY, "09:00", "18:00");

    Instant due =
        time.add(
            at("2013-06-04T09:00"),
            minutes(120),
            List.of(
                span("2013-06-04T09:30", "2013-06-04T10:00"),
                span("2013-06-04T09:45", "2013-06-04T10:15"),
                span("2013-06-04T20:00", "2013-06-04T22:00")));

    assertThat(due).isEqualTo(at("2013-06-04T11:45"));
  }

  @Test
  void a_lunch_break_does_not_count() {
    BusinessTime time =
        new BusinessTime(
            SHANGHAI,
            week(WORKDAYS, WorkingHours.of("13:30", "18:00"), WorkingHours.of("09:00", "12:00")),
            Map.of());

    assertThat(time.add(at("2026-01-05T03:00"), minutes(90))).isEqualTo(at("2026-01-05T06:00"));
  }

  @Test
  void a_make_up_saturday_is_worked_and_its_bridge_day_is_not() {
    BusinessTime time =
        new BusinessTime(
            SHANGHAI,
            week(WORKDAYS, WorkingHours.of("09:00", "18:00")),
            Map.of(
                LocalDate.parse("2026-02-14"), List.of(WorkingHours.of("09:00", "18:00")),
                LocalDate.parse("2026-02-16"), List.of()));

    // Friday 17:00 in Shanghai, and two hours: one on Friday, one on the make-up Saturday.
    assertThat(time.add(at("2026-02-13T09:00"), minutes(120))).isEqualTo(at("2026-02-14T02:00"));
    assertThat(time.isWorking(at("2026-02-16T03:00"))).isFalse();
  }

  @Test
  void the_night_of_the_change_to_summer_time_is_an_hour_shorter() {
    BusinessTime always = calendar(BERLIN, DAILY, "00:00", "24:00");

    Instant midnight = at("2026-03-28T23:00");

    assertThat(always.between(midnight, at("2026-03-29T22:00"))).isEqualTo(Duration.ofHours(23));
    assertThat(always.add(midnight, Duration.ofHours(24)))
        .isEqualTo(midnight.plus(Duration.ofHours(24)));
  }

  @Test
  void the_night_of_the_change_to_winter_time_is_an_hour_longer() {
    BusinessTime nights = calendar(BERLIN, DAILY, "00:00", "06:00");

    assertThat(nights.between(at("2026-10-24T12:00"), at("2026-10-25T12:00")))
        .isEqualTo(Duration.ofHours(7));
  }

  @Test
  void hours_that_the_clock_skips_are_not_worked() {
    BusinessTime time =
        new BusinessTime(
            BERLIN,
            week(DAILY, WorkingHours.of("02:15", "02:45"), WorkingHours.of("03:00", "04:00")),
            Map.of());

    assertThat(time.between(at("2026-03-28T12:00"), at("2026-03-29T12:00")))
        .isEqualTo(Duration.ofHours(1));
  }

  @Test
  void what_was_added_is_what_lies_between_for_any_calendar_and_pauses() {
    Random random = new Random(42);
    for (int round = 0; round < 500; round++) {
      BusinessTime time = anyCalendar(random);
      Instant start = Instant.ofEpochSecond(1_600_000_000L + random.nextInt(200_000_000));
      Duration target = Duration.ofMinutes(1 + random.nextInt(5_000));
      List<TimeSpan> pauses =
          random
              .ints(random.nextInt(4), 0, 500_000)
              .mapToObj(offset ->
                  new TimeSpan(
                      start.plusSeconds(offset),
                      start.plusSeconds(offset + random.nextInt(100_000))))
              .toList();

      Instant due = time.add(start, target, pauses);

      assertThat(time.between(start, due, pauses)).isEqualTo(target);
      assertThat(time.between(start, due.minusNanos(1), pauses)).isLessThan(target);
    }
  }

  @Test
  void a_calendar_without_hours_gives_no_deadline() {
    BusinessTime never = new BusinessTime(BERLIN, Map.of(), Map.of());

    assertThatThrownBy(() -> never.add(at("2026-01-01T00:00"), minutes(1)))
        .isInstanceOf(IllegalStateException.class);
  }

  private static BusinessTime anyCalendar(Random random) {
    List<ZoneId> zones =
        List.of(BERLIN, SHANGHAI, ZoneId.of("America/New_York"), ZoneId.of("Asia/Kathmandu"));
    int from = random.nextInt(20 * 60);
    WorkingHours hours = new WorkingHours(from, from + 60 + random.nextInt(24 * 60 - from - 59));
    Set<DayOfWeek> days = random.nextBoolean() ? WORKDAYS : EnumSet.of(MONDAY, SATURDAY, SUNDAY);
    return new BusinessTime(zones.get(random.nextInt(zones.size())), week(days, hours), Map.of());
  }

  private static BusinessTime calendar(ZoneId zone, Set<DayOfWeek> days, String from, String to) {
    return new BusinessTime(zone, week(days, WorkingHours.of(from, to)), Map.of());
  }

  private static Map<DayOfWeek, List<WorkingHours>> week(
      Set<DayOfWeek> days, WorkingHours... hours) {
    return days.stream().collect(Collectors.toMap(day -> day, day -> Arrays.asList(hours)));
  }

  private static TimeSpan span(String from, String to) {
    return new TimeSpan(at(from), at(to));
  }

  private static Instant at(String utcMinute) {
    return Instant.parse(utcMinute + ":00Z");
  }

  private static Duration minutes(int minutes) {
    return Duration.ofMinutes(minutes);
  }
}
