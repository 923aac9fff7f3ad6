package io.kehu.loyalty.churn;

import io.kehu.loyalty.customer.CustomerFollowed;
import io.kehu.loyalty.customer.CustomerService;
import io.kehu.loyalty.order.OrderChanged;
import io.kehu.loyalty.order.OrderService;
import io.kehu.platform.event.Outbox;
import io.kehu.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Raises signals and keeps the risk, always with the customer's row held.
@ApplicationScoped
class ChurnWatcher {
  private static final int BATCH = 100;

  /// Enough orders to find as many days of purchase as a rhythm is told by.
  private static final int ORDERS = 4 * Rhythm.MOST;

  private final ChurnRepository watches;
  private final SignalRepository signals;
  private final OrderService orders;
  private final CustomerService customers;
  private final ChurnConfig config;
  private final Outbox outbox;
  private final ChurnMetrics metrics;
  private final Clock clock;

  ChurnWatcher(
      ChurnRepository watches,
      SignalRepository signals,
      OrderService orders,
      CustomerService customers,
      ChurnConfig config,
      Outbox outbox,
      ChurnMetrics metrics,
      Clock clock) {
    this.watches = watches;
    this.signals = signals;
    this.orders = orders;
    this.customers = customers;
    this.config = config;
    this.outbox = outbox;
    this.metrics = metrics;
    this.clock = clock;
  }

  /// A customer who orders is silent no more. A silence that an order of long ago reveals is left to the sweeper: more
  /// orders of the same customer may be about to come.
  void orderChanged(@Observes OrderChanged news) {
    Instant now = clock.instant();
    news.customers().stream()
        .map(customers::currentId)
        .distinct()
        .forEach(customerId -> ordersChanged(customerId, now));
  }

  /// Who was merged is watched no more, its survivor with the orders and signals of both; who part are each watched by
  /// their own.
  void customerFollowed(@Observes CustomerFollowed news) {
    Instant now = clock.instant();
    if (news.isMerge()) {
      watches.rest(news.customerId());
    }
    news.changed().forEach(customerId -> ordersChanged(customerId, now));
  }

  private void ordersChanged(UUID customerId, Instant now) {
    if (!customers.isErased(customerId)) {
      Rhythm rhythm = Rhythm.of(orders.placed(customerId, ORDERS)).orElse(null);
      ChurnWatch watch = watches.held(customerId).with(rhythm);
      if (watch.band() != null && !watch.isSilent(now)) {
        signals.end(customerId, SignalKind.ORDER_GAP, now);
      }
      settle(watch, signals.open(customerId), now);
    }
  }

  /// A customer said that it is dissatisfied; where it was merged, it said so as its survivor. An answer of so long ago that it weighs nothing any more is no signal.
  @Transactional
  void lowSurvey(UUID named, UUID responseId, String detail, Instant answeredAt) {
    customers.mentioned(named);
    if (customers.isErased(named)) {
      return;
    }
    UUID customerId = customers.currentId(named);
    Instant now = clock.instant();
    ChurnWatch watch = watches.held(customerId);
    List<Signal> open = new ArrayList<>(signals.open(customerId));
    Signal signal = signal(named, SignalKind.LOW_SURVEY, detail, responseId.toString(), answeredAt);
    if (signal.remaining(now) >= Risk.NEGLIGIBLE && !isCooling(signal, open)) {
      raise(signal, open);
    }
    settle(watch, open, now);
  }

  /// Looks at customers whose time has come. May run in many instances at once: a customer is taken by one of them, and
  /// the others go past it.
  ///
  /// @return how many were looked at
  @Transactional
  int sweep() {
    Instant now = clock.instant();
    List<ChurnWatch> due = watches.claim(now, BATCH);
    for (ChurnWatch watch : due) {
      List<Signal> open = new ArrayList<>(signals.open(watch.customerId()));
      Rhythm rhythm = watch.rhythm();
      if (rhythm != null && watch.isSilent(now)) {
        Signal signal =
            signal(
                watch.customerId(),
                SignalKind.ORDER_GAP,
                gapDetail(rhythm, now),
                Ids.newId().toString(),
                now);
        if (!isCooling(signal, open)) {
          raise(signal, open);
        }
      }
      settle(watch, open, now);
    }
    return due.size();
  }

  static boolean isFull(int swept) {
    return swept == BATCH;
  }

  private Signal signal(
      UUID customerId, SignalKind kind, String detail, String source, Instant at) {
    ChurnConfig.Rule rule = config.of(kind);
    return new Signal(
        Ids.newId(), customerId, kind, rule.weight(), rule.halfLife(), detail, source, at, null);
  }

  private void raise(Signal signal, List<Signal> open) {
    if (signals.add(signal)) {
      open.add(signal);
      outbox.append(List.of(ChurnEvent.SignalRaised.from(signal)));
      metrics.count(signal);
    }
  }

  private boolean isCooling(Signal signal, List<Signal> open) {
    Duration coolDown = config.of(signal.kind()).coolDown();
    return open.stream()
        .filter(other -> other.kind() == signal.kind())
        .anyMatch(other -> other.at().plus(coolDown).isAfter(signal.at()));
  }

  /// Reckons the risk again, tells of another band, and says when to look next.
  private void settle(ChurnWatch before, List<Signal> open, Instant now) {
    ChurnWatch after = before;
    if (before.band() != null || !open.isEmpty()) {
      Risk risk = Risk.of(open, now);
      after = before.with(risk, now);
      if (risk.band() != before.band()) {
        outbox.append(
            List.of(
                new ChurnEvent.RiskBandChanged(
                    before.customerId(),
                    before.band(),
                    risk.band(),
                    risk.value(),
                    risk.kinds(),
                    now)));
      }
    }
    watches.save(after, next(after, open, now));
  }

  private @Nullable Instant next(ChurnWatch watch, List<Signal> open, Instant now) {
    Rhythm rhythm = watch.rhythm();
    Instant silence = null;
    if (rhythm != null) {
      silence = rhythm.silentAfter();
      for (Signal signal : open) {
        Instant cool = signal.at().plus(config.orderGap().coolDown());
        if (signal.kind() == SignalKind.ORDER_GAP && cool.isAfter(silence)) {
          silence = cool;
        }
      }
    }
    Instant decay =
        watch.band() == null || watch.band() == RiskBand.LOW
            ? null
            : now.plus(config.reckonEvery());
    if (silence == null || decay == null) {
      return silence == null ? decay : silence;
    }
    return silence.isBefore(decay) ? silence : decay;
  }

  private static String gapDetail(Rhythm rhythm, Instant now) {
    return "No order for %d days; the usual gap is %s days"
        .formatted(
            Duration.between(rhythm.lastOrderAt(), now).toDays(),
            String.format(Locale.ROOT, "%.1f", rhythm.usualGapDays()));
  }
}
