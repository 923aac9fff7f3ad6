package io.kehu.analytics.model;

import io.kehu.analytics.figure.Watermark;
import io.kehu.platform.event.fold.FoldProgress;
import io.kehu.platform.event.fold.Folds;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Says up to when the live model is complete. Asks the broker at most every second, however many figures are read.
@ApplicationScoped
public class Watermarks {
  private static final Logger LOG = Logger.getLogger(Watermarks.class);
  private static final Duration FRESH = Duration.ofSeconds(1);

  private final Folds folds;
  private final Generations generations;
  private final Clock clock;
  private final AtomicReference<@Nullable Known> last = new AtomicReference<>();

  Watermarks(Folds folds, Generations generations, Clock clock) {
    this.folds = folds;
    this.generations = generations;
    this.clock = clock;
  }

  private record Known(Watermark watermark, Instant at) {}

  /// The newest known watermark; an older one while the broker does not answer.
  public Watermark current() {
    Known known = last.get();
    Instant now = clock.instant();
    if (known != null && now.isBefore(known.at().plus(FRESH))) {
      return known.watermark();
    }
    try {
      FoldProgress progress = folds.progress(ModelFold.NAME, generations.live());
      Watermark watermark = new Watermark(progress.watermark().orElse(null), progress.lag());
      last.set(new Known(watermark, now));
      return watermark;
    } catch (IllegalStateException e) {
      LOG.debugf(e, "The topics' ends are not known now");
      Watermark stale = known == null ? Watermark.UNKNOWN : known.watermark();
      last.set(new Known(stale, now));
      return stale;
    }
  }
}
