package io.kehu.sample.good;

import java.time.Clock;
import java.time.Instant;

class ThingService {

  private final Clock clock;

  ThingService(Clock clock) {
    this.clock = clock;
  }

  Instant now() {
    return Instant.now(clock);
  }
}
