package io.kehu.customer.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kehu.customer.communication.CommunicationChannel;
import io.kehu.customer.encounter.TimeSpan;
import io.kehu.platform.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitTest {
  private static final Instant NOW = Instant.parse("2026-07-06T03:00:00Z");
  private static final Instant START = Instant.parse("2026-07-06T01:00:00Z");

  @Test
  void allMovesAreThese() {
    List<String> moves =
        Arrays.stream(VisitStatus.values())
            .flatMap(from ->
                Arrays.stream(VisitStatus.values())
                    .filter(from::mayBecome)
                    .map(to -> from + " > " + to))
            .toList();

    assertThat(moves)
        .containsExactly(
            "PLANNED > SCHEDULED",
            "PLANNED > UNDER_WAY",
            "PLANNED > HELD",
            "PLANNED > CANCELLED",
            "SCHEDULED > SCHEDULED",
            "SCHEDULED > UNDER_WAY",
            "SCHEDULED > HELD",
            "SCHEDULED > CANCELLED",
            "UNDER_WAY > HELD",
            "UNDER_WAY > CANCELLED",
            "HELD > HELD",
            "HELD > FOLLOWED_UP");
  }

  @ParameterizedTest
  @CsvSource({"60, 60, false", "60, 75, false", "60, 76, true", "10, 13, true"})
  void moreThanAQuarterOverIsFlagged(int planned, int actual, boolean overrun) {
    Visit visit = planned();
    visit.schedule(span(planned), NOW);

    visit.record(outcome(span(actual), 0), NOW);

    assertThat(visit.overrun()).isEqualTo(overrun);
  }

  @Test
  void visitWithoutPlannedEndNeverRunsOver() {
    Visit visit = planned();
    visit.schedule(new TimeSpan(START, null), NOW);

    visit.record(outcome(span(120), 0), NOW);

    assertThat(visit.overrun()).isFalse();
  }

  @Test
  void recordMayBeCorrectedButIsHeldOnce() {
    Visit visit = planned();

    assertThat(visit.record(outcome(span(30), 0), NOW)).isInstanceOf(VisitEvent.Held.class);
    assertThat(visit.record(outcome(span(40), 1), NOW)).isInstanceOf(VisitEvent.Changed.class);
    assertThat(visit.followUp("Spare part sent", NOW)).isInstanceOf(VisitEvent.FollowedUp.class);
    refused("visit-move-not-allowed", () -> visit.record(outcome(span(40), 1), NOW));
    refused("visit-over", () -> visit.change(visit.plan().again(LocalDate.EPOCH), NOW));
  }

  @Test
  void recordNeedsAnEndInThePastAndQuestionsToItsAnswers() {
    refused(
        "visit-without-end", () -> planned().record(outcome(new TimeSpan(START, null), 0), NOW));
    refused("visit-not-yet", () -> planned().record(outcome(span(600), 0), NOW));
    refused("visit-answer-without-question", () -> planned().record(outcome(span(30), 2), NOW));
  }

  private static Visit planned() {
    VisitPlan plan =
        new VisitPlan(
            "After delivery",
            CommunicationChannel.PHONE,
            LocalDate.parse("2026-07-06"),
            List.of(),
            List.of("Does it run?", "What else is needed?"),
            null);
    return new Visit(UUID.randomUUID(), plan, null, null, NOW);
  }

  private static VisitRecord outcome(TimeSpan actual, int question) {
    return new VisitRecord(
        actual, List.of(new VisitRecord.Answer(question, "Yes")), true, null, null);
  }

  private static TimeSpan span(int minutes) {
    return new TimeSpan(START, START.plus(Duration.ofMinutes(minutes)));
  }

  private static void refused(String code, Runnable step) {
    assertThatThrownBy(step::run)
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().code()).isEqualTo(code));
  }
}
