package io.kehu.gateway.circuit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CircuitTest {
  private static final Duration REST = Duration.ofSeconds(3);

  private final MovableClock clock = new MovableClock();
  private final Circuit circuit = new Circuit(2, REST, clock);

  @Test
  void staysClosedWhileFailuresAreNotInARow() {
    circuit.failed();
    circuit.connected();
    circuit.failed();

    assertThat(circuit.permits()).isTrue();
  }

  @Test
  void opensAfterFailuresInARow() {
    fail(2);

    assertThat(circuit.permits()).isFalse();
    assertThat(circuit.waitBeforeRetry()).isEqualTo(REST);
  }

  @Test
  void letsOneProbePassAfterItsRest() {
    fail(2);
    clock.move(REST);

    assertThat(circuit.permits()).isTrue();
    assertThat(circuit.permits()).isFalse();
  }

  @Test
  void closesWhenTheProbeConnects() {
    fail(2);
    clock.move(REST);
    circuit.permits();
    circuit.connected();

    assertThat(circuit.permits()).isTrue();
    assertThat(circuit.state()).isEqualTo(Circuit.State.CLOSED);
  }

  @Test
  void restsAgainWhenTheProbeFails() {
    fail(2);
    clock.move(REST);
    circuit.permits();
    circuit.failed();

    assertThat(circuit.permits()).isFalse();
  }

  @Test
  void restsAgainWhenTheProbeNeverGotToTry() {
    fail(2);
    clock.move(REST);
    circuit.permits();
    circuit.undecided();

    assertThat(circuit.state()).isEqualTo(Circuit.State.OPEN);
  }

  @Test
  void aBusyPoolDoesNotOpenIt() {
    circuit.undecided();
    circuit.undecided();
    circuit.undecided();

    assertThat(circuit.permits()).isTrue();
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      circuit.failed();
    }
  }

  private static final class MovableClock extends Clock {
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    void move(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
