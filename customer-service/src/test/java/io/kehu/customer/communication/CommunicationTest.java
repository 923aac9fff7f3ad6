package io.kehu.customer.communication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kehu.customer.encounter.TimeSpan;
import io.kehu.platform.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CommunicationTest {
  private static final Instant NOW = Instant.parse("2026-07-01T02:00:00Z");

  @Test
  void whatSaysWhenItTookPlaceHasBeenHeld() {
    Communication noted = communication(null, span(NOW.minusSeconds(600), 10));

    assertThat(noted.status()).isEqualTo(CommunicationStatus.HELD);
    assertThat(noted.created()).isInstanceOf(CommunicationEvent.Held.class);
  }

  @Test
  void plannedOneIsHeldOnce() {
    Communication planned = communication(span(NOW, 60), null);
    assertThat(planned.created()).isInstanceOf(CommunicationEvent.Planned.class);

    assertThat(planned.change(data(span(NOW, 60), span(NOW, 70)), NOW))
        .containsInstanceOf(CommunicationEvent.Held.class);
    assertThat(planned.change(data(span(NOW, 60), span(NOW, 80)), NOW))
        .containsInstanceOf(CommunicationEvent.Changed.class);
    assertThat(planned.change(data(span(NOW, 60), span(NOW, 80)), NOW)).isEmpty();
  }

  @Test
  void whatTookPlaceIsNeitherCancelledNorTakenBack() {
    Communication held = communication(span(NOW, 60), span(NOW, 60));

    refused("communication-held", () -> held.cancel("tired", NOW));
    refused("communication-held", () -> held.change(data(span(NOW, 60), null), NOW));
  }

  @Test
  void cancelledOneDoesNotTakePlace() {
    Communication planned = communication(span(NOW, 60), null);
    planned.cancel("ill", NOW);

    refused("communication-cancelled", () -> planned.change(data(null, span(NOW, 10)), NOW));
    refused("communication-cancelled", () -> planned.cancel("ill", NOW));
  }

  @Test
  void timeIsNeededAndNothingIsHeldInTheFuture() {
    refused("communication-without-time", () -> communication(null, null));
    refused("communication-not-yet", () -> communication(null, span(NOW.plusSeconds(3600), 10)));
  }

  @Test
  void overTwoHoursIsLong() {
    assertThat(communication(span(NOW, 120), null).isPlannedLong()).isFalse();
    assertThat(communication(span(NOW, 121), null).isPlannedLong()).isTrue();
    assertThat(communication(new TimeSpan(NOW, null), null).isPlannedLong()).isFalse();
  }

  private static Communication communication(
      @Nullable TimeSpan planned, @Nullable TimeSpan actual) {
    return new Communication(UUID.randomUUID(), data(planned, actual), NOW);
  }

  private static CommunicationData data(@Nullable TimeSpan planned, @Nullable TimeSpan actual) {
    return new CommunicationData(
        CommunicationChannel.PHONE,
        Direction.OUTBOUND,
        null,
        List.of(),
        "Spare parts",
        null,
        false,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        null,
        List.of(),
        planned,
        actual,
        null);
  }

  private static TimeSpan span(Instant start, int minutes) {
    return new TimeSpan(start, start.plus(Duration.ofMinutes(minutes)));
  }

  private static void refused(String code, Runnable step) {
    assertThatThrownBy(step::run)
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().code()).isEqualTo(code));
  }
}
