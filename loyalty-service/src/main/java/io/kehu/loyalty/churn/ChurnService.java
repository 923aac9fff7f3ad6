package io.kehu.loyalty.churn;

import io.kehu.loyalty.customer.CustomerAccess;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Lists;
import io.kehu.platform.page.Page;
import io.kehu.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Shows signals and risks, and decides which answers are low.
@ApplicationScoped
class ChurnService {
  private static final Sql RECKONED = Sql.of("w.band is not null", Map.of());

  private final ChurnRepository watches;
  private final SignalRepository signals;
  private final ChurnWatcher watcher;
  private final CustomerAccess access;
  private final Lists lists;
  private final ChurnConfig config;
  private final Clock clock;

  ChurnService(
      ChurnRepository watches,
      SignalRepository signals,
      ChurnWatcher watcher,
      CustomerAccess access,
      Lists lists,
      ChurnConfig config,
      Clock clock) {
    this.watches = watches;
    this.signals = signals;
    this.watcher = watcher;
    this.access = access;
    this.lists = lists;
    this.config = config;
    this.clock = clock;
  }

  @Transactional
  void answered(SurveyEvents.Answered answer) {
    SurveyEvents.Answer worst =
        answer.answers().stream()
            .min((one, other) -> Integer.compare(one.score(), other.score()))
            .orElseThrow();
    if (answer.mean().compareTo(BigDecimal.valueOf(config.lowMean())) <= 0
        || worst.score() <= config.lowItem()) {
      watcher.lowSurvey(
          answer.customerId(),
          answer.responseId(),
          "%s answered with mean %s, worst %s %d"
              .formatted(
                  answer.questionnaire(),
                  answer.mean().toPlainString(),
                  worst.item(),
                  worst.score()),
          answer.answeredAt());
    }
  }

  /// The risk as it is now, whenever it was last reckoned.
  @Transactional
  ChurnApi.RiskView risk(UUID customerId) {
    UUID standing = access.readable(customerId).id();
    Instant now = clock.instant();
    ChurnWatch watch = watches.find(standing).orElseGet(() -> ChurnWatch.unknown(standing));
    return ChurnApi.RiskView.from(
        standing, Risk.of(signals.open(standing), now), watch.rhythm(), now);
  }

  @Transactional
  Page<ChurnApi.RiskItem> risks(ListRequest request, @Nullable RiskBand band) {
    Sql inBand =
        band == null
            ? Sql.TRUE
            : Sql.of("w.band = :search_band", Map.of("search_band", band.name()));
    return lists.page(ChurnRepository.RISKS, request, List.of(access.readable(), RECKONED, inBand));
  }

  @Transactional
  Page<ChurnApi.SignalView> signals(
      ListRequest request, @Nullable UUID customerId, @Nullable SignalKind kind) {
    Sql ofCustomer =
        customerId == null
            ? Sql.TRUE
            : Sql.of("s.customer_id = :search_customer", Map.of("search_customer", customerId));
    Sql ofKind =
        kind == null
            ? Sql.TRUE
            : Sql.of("s.kind = :search_kind", Map.of("search_kind", kind.name()));
    return lists.page(
        SignalRepository.LIST, request, List.of(access.readable(), ofCustomer, ofKind));
  }
}
