package io.kehu.servicedesk.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.kehu.servicedesk.calendar.BusinessTime;
import io.kehu.servicedesk.calendar.TimeSpan;
import io.kehu.servicedesk.calendar.WorkingHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SlaClockTest {
  private static final BusinessTime ALWAYS =
      new BusinessTime(
          ZoneOffset.UTC,
          Arrays.stream(DayOfWeek.values())
              .collect(
                  Collectors.toMap(day -> day, day -> List.of(WorkingHours.of("00:00", "24:00")))),
          java.util.Map.of());
  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
  private static final Promise HUNDRED = promise(100);

  private final SlaClock clock =
      new SlaClock(UUID.randomUUID(), ClockKind.RESOLUTION, START, HUNDRED);

  @Test
  void itRunsUntilFourFifthsAreGone() {
    assertThat(at(79)).isEmpty();
    assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
    assertThat(clock.nextAt()).isEqualTo(minute(80));
    assertThat(clock.dueAt()).isEqualTo(minute(100));
  }

  @Test
  void itWarnsOnce() {
    assertThat(at(80)).hasExactlyElementsOfTypes(SlaEvent.Warned.class);
    assertThat(at(81)).isEmpty();
    assertThat(clock.state()).isEqualTo(ClockState.WARNED);
    assertThat(clock.nextAt()).isEqualTo(minute(100));
  }

  @Test
  void atTheVeryDeadlineItIsNotBreached() {
    at(80);

    assertThat(at(100)).isEmpty();
    assertThat(clock.state()).isEqualTo(ClockState.WARNED);
  }

  @Test
  void afterTheDeadlineItIsBreachedOnce() {
    List<SlaEvent> events = clock.reckon(HUNDRED, null, running(), minute(100).plusMillis(1));

    assertThat(events).hasExactlyElementsOfTypes(SlaEvent.Breached.class);
    assertThat(clock.breachedAt()).isEqualTo(minute(100));
    assertThat(at(200)).isEmpty();
    assertThat(clock.nextAt()).isNull();
  }

  @Test
  void keptInTimeItIsMetOnce() {
    assertThat(stopped(100, 130)).hasExactlyElementsOfTypes(SlaEvent.Met.class);
    assertThat(stopped(100, 131)).isEmpty();
    assertThat(clock.state()).isEqualTo(ClockState.MET);
  }

  @Test
  void keptTooLateItIsBreachedAlthoughNobodyLookedInBetween() {
    assertThat(stopped(101, 130)).hasExactlyElementsOfTypes(SlaEvent.Breached.class);
  }

  @Test
  void aPauseStandsStillAndMovesTheDeadline() {
    assertThat(clock.reckon(HUNDRED, null, new Course(List.of(), minute(50), null), minute(500)))
        .isEmpty();
    assertThat(clock.state()).isEqualTo(ClockState.PAUSED);
    assertThat(clock.dueAt()).isNull();

    Course resumed = new Course(List.of(new TimeSpan(minute(50), minute(500))), null, null);
    assertThat(clock.reckon(HUNDRED, null, resumed, minute(510))).isEmpty();
    assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
    assertThat(clock.dueAt()).isEqualTo(minute(550));
  }

  @Test
  void aPauseThatBeginsTooLateDoesNotSaveThePromise() {
    Course late = new Course(List.of(), minute(101), null);

    assertThat(clock.reckon(HUNDRED, null, late, minute(102)))
        .hasExactlyElementsOfTypes(SlaEvent.Breached.class);
  }

  @Test
  void aStricterPromiseCountsFromTheBeginningAndIsBrokenFromNow() {
    at(60);

    List<SlaEvent> events = clock.reckon(promise(30), null, running(), minute(61));

    assertThat(events)
        .singleElement()
        .isInstanceOfSatisfying(
            SlaEvent.Breached.class,
            breached -> {
              assertThat(breached.dueAt()).isEqualTo(minute(30));
              assertThat(breached.occurredAt()).isEqualTo(minute(61));
            });
  }

  @Test
  void aLaxerPromiseGivesMoreTime() {
    at(85);

    assertThat(clock.reckon(promise(1000), null, running(), minute(86))).isEmpty();
    assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
    assertThat(clock.dueAt()).isEqualTo(minute(1000));
  }

  @Test
  void aReopenedTicketRunsOnFromWhatWasLeft() {
    stopped(40, 41);

    Course reopened = new Course(List.of(new TimeSpan(minute(40), minute(140))), null, null);
    clock.reckon(HUNDRED, null, reopened, minute(140));

    assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
    assertThat(clock.dueAt()).isEqualTo(minute(200));
  }

  private List<SlaEvent> at(int minute) {
    return clock.reckon(HUNDRED, null, running(), minute(minute));
  }

  private List<SlaEvent> stopped(int stopped, int now) {
    return clock.reckon(HUNDRED, null, course(minute(stopped)), minute(now));
  }

  private static Course running() {
    return course(null);
  }

  private static Course course(@Nullable Instant stoppedAt) {
    return new Course(List.of(), null, stoppedAt);
  }

  private static Promise promise(int minutes) {
    return new Promise("any", "always", ALWAYS, Duration.ofMinutes(minutes));
  }

  private static Instant minute(int minute) {
    return START.plus(Duration.ofMinutes(minute));
  }
}
