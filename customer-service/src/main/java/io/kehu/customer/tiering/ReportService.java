package io.kehu.customer.tiering;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import io.kehu.customer.customer.CustomerAccess;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where what customers are worth and how much we care for them disagree.
@ApplicationScoped
public class ReportService {
  private final ReportRepository report;
  private final CustomerAccess customers;
  private final Clock clock;

  ReportService(ReportRepository report, CustomerAccess customers, Clock clock) {
    this.report = report;
    this.customers = customers;
    this.clock = clock;
  }

  @Transactional(SUPPORTS)
  public ReportApi.Report report(ReportFilter filter) {
    List<ReportApi.Cell> found = report.cells(since(filter), filter.much(), customers.readable());
    List<ReportApi.Cell> cells = new ArrayList<>();
    for (ReportApi.Value value : ReportApi.Value.values()) {
      for (ReportApi.Attention attention : ReportApi.Attention.values()) {
        cells.add(new ReportApi.Cell(value, attention, count(found, value, attention)));
      }
    }
    return new ReportApi.Report(
        filter.days(),
        filter.much(),
        cells,
        count(found, ReportApi.Value.HIGH, ReportApi.Attention.NONE),
        count(found, ReportApi.Value.LOW, ReportApi.Attention.MUCH));
  }

  /// @param value null for all
  /// @param attention null for all
  @Transactional(SUPPORTS)
  public Page<ReportApi.Row> customers(
      ReportFilter filter,
      ReportApi.@Nullable Value value,
      ReportApi.@Nullable Attention attention,
      ListRequest request) {
    List<Sql> conditions = new ArrayList<>(List.of(customers.readable()));
    if (value != null) {
      conditions.add(ReportRepository.of(value));
    }
    if (attention != null) {
      conditions.add(ReportRepository.of(attention));
    }
    return report.rows(since(filter), filter.much(), request, conditions.stream());
  }

  private LocalDate since(ReportFilter filter) {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(filter.days());
  }

  private static long count(
      List<ReportApi.Cell> cells, ReportApi.Value value, ReportApi.Attention attention) {
    return cells.stream()
        .filter(cell -> cell.value() == value && cell.attention() == attention)
        .mapToLong(ReportApi.Cell::customers)
        .sum();
  }
}
