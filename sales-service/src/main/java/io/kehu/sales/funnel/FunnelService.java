package io.kehu.sales.funnel;

import io.kehu.platform.money.Money;
import io.kehu.platform.sql.Sql;
import io.kehu.sales.funnel.FunnelRepository.ConversionRow;
import io.kehu.sales.funnel.FunnelRepository.EndRow;
import io.kehu.sales.funnel.FunnelRepository.OpenRow;
import io.kehu.sales.funnel.FunnelRepository.ValueRow;
import io.kehu.sales.opportunity.OpportunityDirectory;
import io.kehu.sales.process.SalesProcess;
import io.kehu.sales.process.SalesProcesses;
import io.kehu.sales.process.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Figures of the opportunities that the caller may see.
@ApplicationScoped
class FunnelService {
  private final FunnelRepository funnel;
  private final OpportunityDirectory opportunities;
  private final SalesProcesses processes;
  private final Clock clock;

  FunnelService(
      FunnelRepository funnel,
      OpportunityDirectory opportunities,
      SalesProcesses processes,
      Clock clock) {
    this.funnel = funnel;
    this.opportunities = opportunities;
    this.processes = processes;
    this.clock = clock;
  }

  @Transactional
  FunnelApi.Now now(FunnelFilter filter) {
    Map<String, List<OpenRow>> byProcess =
        funnel.open(where(filter)).stream().collect(Collectors.groupingBy(OpenRow::process));
    List<FunnelApi.ProcessNow> shown =
        processes.current().stream()
            .filter(process -> filter.process() == null || process.code().equals(filter.process()))
            .map(process -> now(process, byProcess.getOrDefault(process.code(), List.of())))
            .toList();
    return new FunnelApi.Now(clock.instant(), shown);
  }

  @Transactional
  FunnelApi.Conversion conversion(FunnelFilter filter, Period period) {
    SalesProcess process =
        processes.get(Objects.requireNonNullElse(filter.process(), SalesProcesses.STANDARD));
    Map<String, ConversionRow> byStage =
        funnel.conversion(where(filter.onProcess(process.code())), period).stream()
            .collect(Collectors.toMap(ConversionRow::stage, Function.identity()));
    List<FunnelApi.StageConversion> stages =
        process.stages().stream()
            .map(stage -> conversion(stage, byStage.get(stage.code())))
            .toList();
    return new FunnelApi.Conversion(
        Objects.requireNonNull(period.from()),
        Objects.requireNonNull(period.to()),
        period.zone().getId(),
        process.code(),
        stages);
  }

  @Transactional
  FunnelApi.Summary summary(FunnelFilter filter, Period period) {
    Sql where = where(filter);
    List<EndRow> ends = funnel.ends(where, period);
    List<ValueRow> values = funnel.wonValue(where, period);
    Optional<EndRow> won = end(ends, "WON");
    Optional<EndRow> lost = end(ends, "LOST");
    long wonCount = won.map(EndRow::count).orElse(0L);
    long lostCount = lost.map(EndRow::count).orElse(0L);
    return new FunnelApi.Summary(
        period.from(),
        period.to(),
        period.zone().getId(),
        wonCount,
        lostCount,
        rate(wonCount, wonCount + lostCount),
        values.stream().map(value -> new Money(value.amount(), value.currency())).toList(),
        values.stream()
            .map(value -> MinorUnits.average(value.average(), value.currency()))
            .toList(),
        cycle(won),
        cycle(lost));
  }

  private Sql where(FunnelFilter filter) {
    List<Sql> conditions = new ArrayList<>();
    conditions.add(opportunities.readable());
    conditions.addAll(filter.conditions());
    return Sql.and(conditions);
  }

  private static FunnelApi.ProcessNow now(SalesProcess process, List<OpenRow> rows) {
    Map<String, List<OpenRow>> byStage =
        rows.stream().collect(Collectors.groupingBy(OpenRow::stage));
    return new FunnelApi.ProcessNow(
        process.code(),
        process.name(),
        process.stages().stream()
            .map(stage -> now(stage, byStage.getOrDefault(stage.code(), List.of())))
            .toList());
  }

  private static FunnelApi.StageNow now(Stage stage, List<OpenRow> rows) {
    return new FunnelApi.StageNow(
        stage.code(),
        stage.name(),
        stage.position(),
        rows.stream().mapToLong(OpenRow::count).sum(),
        rows.stream().map(OpenRow::amount).filter(Objects::nonNull).toList(),
        rows.stream().map(OpenRow::weighted).filter(Objects::nonNull).toList());
  }

  private static FunnelApi.StageConversion conversion(Stage stage, @Nullable ConversionRow row) {
    ConversionRow counted = row == null ? new ConversionRow(stage.code(), 0, 0, 0, 0, 0) : row;
    return new FunnelApi.StageConversion(
        stage.code(),
        stage.name(),
        stage.position(),
        counted.entered(),
        counted.advanced(),
        counted.wentBack(),
        counted.lost(),
        counted.stillThere(),
        rate(counted.advanced(), counted.entered()),
        rate(counted.advanced(), counted.advanced() + counted.lost()));
  }

  private static Optional<EndRow> end(List<EndRow> ends, String status) {
    return ends.stream().filter(row -> row.status().equals(status)).findFirst();
  }

  private static FunnelApi.Cycle cycle(Optional<EndRow> end) {
    return end.map(row ->
            new FunnelApi.Cycle(
                MinorUnits.figure(row.meanDays()), MinorUnits.figure(row.medianDays())))
        .orElseGet(() -> new FunnelApi.Cycle(null, null));
  }

  private static @Nullable BigDecimal rate(long part, long whole) {
    return whole == 0 ? null : MinorUnits.ratio(part, whole);
  }
}
