package io.kehu.gateway.circuit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// The circuit breaker of one service.
///
/// Closed, every request passes. After `threshold` failed connections in a row it opens and nothing
/// passes for `rest`. Then it is half open: one request passes as a probe; if it connects the circuit
/// closes, else it rests again. Every permit must be reported back once, by [#connected()],
/// [#failed()] or [#undecided()].
///
/// A library was tried and left: the ones at hand guard a call and hop to a pool of their own, while a
/// forwarded request is a stream on an event loop. Three states fit on a page.
public final class Circuit {
  /// Where the circuit stands.
  public enum State {
    CLOSED(0),
    HALF_OPEN(1),
    OPEN(2);

    private final int metric;

    State(int metric) {
      this.metric = metric;
    }

    /// The state as a figure on a dashboard.
    public int metric() {
      return metric;
    }
  }

  private final int threshold;
  private final Duration rest;
  private final Clock clock;

  private State state = State.CLOSED;
  private int failures;
  private Instant restUntil = Instant.MIN;

  public Circuit(int threshold, Duration rest, Clock clock) {
    this.threshold = threshold;
    this.rest = rest;
    this.clock = clock;
  }

  /// Whether a request may try to connect now.
  public synchronized boolean permits() {
    if (state == State.OPEN && !clock.instant().isBefore(restUntil)) {
      state = State.HALF_OPEN;
      return true;
    }
    return state == State.CLOSED;
  }

  public synchronized void connected() {
    state = State.CLOSED;
    failures = 0;
  }

  public synchronized void failed() {
    failures++;
    if (state == State.HALF_OPEN || failures >= threshold) {
      state = State.OPEN;
      restUntil = clock.instant().plus(rest);
    }
  }

  /// The request did not get as far as trying to connect.
  public synchronized void undecided() {
    if (state == State.HALF_OPEN) {
      failed();
    }
  }

  public synchronized State state() {
    return state;
  }

  /// How long callers should wait before they try again; never less than a second.
  public synchronized Duration waitBeforeRetry() {
    Duration left =
        state == State.OPEN ? Duration.between(clock.instant(), restUntil) : Duration.ZERO;
    return left.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : left;
  }
}
