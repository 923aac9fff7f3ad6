package io.kehu.testing.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// The application's `Clock` in tests: the system's until a test stops or moves it, and again
/// after that test.
///
/// ```java
/// TicketResourceIT(TestClock clock) { … }
///
/// clock.stopAt(Instant.parse("2026-03-02T09:00:00Z"));
/// clock.advance(Duration.ofHours(2));
/// ```
///
/// In plain tests it is made with `new`. Tokens are not checked by it: they stay good when it
/// is moved.
@ApplicationScoped
public class TestClock extends Clock {

  private volatile Clock source = Clock.systemUTC();
  private boolean moved;

  /// From now on every question is answered with this instant.
  public synchronized void stopAt(Instant instant) {
    source = Clock.fixed(instant, ZoneOffset.UTC);
    moved = true;
  }

  /// Moves the time forward; a clock that runs keeps running.
  public synchronized void advance(Duration duration) {
    source = Clock.offset(source, duration);
    moved = true;
  }

  /// Back to the system's time.
  ///
  /// @return whether it showed another one
  public synchronized boolean reset() {
    boolean was = moved;
    source = Clock.systemUTC();
    moved = false;
    return was;
  }

  @Override
  public Instant instant() {
    return source.instant();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return source.withZone(zone);
  }
}
