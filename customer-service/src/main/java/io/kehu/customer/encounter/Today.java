package io.kehu.customer.encounter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The day, where the company's days begin: what is due on a day is due there.
@ApplicationScoped
public class Today {
  private final Clock clock;
  private final ZoneId zone;

  Today(
      Clock clock,
      @ConfigProperty(name = "kehu.customer.zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
    this.clock = clock;
    this.zone = zone;
  }

  public LocalDate get() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  public ZoneId zone() {
    return zone;
  }
}
