package io.kehu.customer.source.report;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import io.kehu.customer.customer.CustomerAccess;
import io.kehu.customer.encounter.Today;
import io.kehu.customer.source.report.SourceReportApi.By;
import io.kehu.platform.access.Caller;
import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.problem.GeneralProblem;
import io.kehu.platform.problem.Messages;
import io.kehu.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

/// Reports on sources, of the customers that the caller may see. Costs are only set against customers where the caller sees all of
/// them: a team's customers did not cost what the whole company spent.
@ApplicationScoped
public class SourceReportService {
  private static final int MOST = 500;

  private final SourceReportQuery query;
  private final CustomerAccess customers;
  private final CurrentCaller callers;
  private final Today today;
  private final Messages messages;

  SourceReportService(
      SourceReportQuery query,
      CustomerAccess customers,
      CurrentCaller callers,
      Today today,
      Messages messages) {
    this.query = query;
    this.customers = customers;
    this.callers = callers;
    this.today = today;
    this.messages = messages;
  }

  @Transactional(SUPPORTS)
  public SourceReportApi.View report(ReportPeriod period) {
    LocalDate from = period.from();
    LocalDate until = period.until();
    if (until.isBefore(from)) {
      throw ProblemException.of(GeneralProblem.VALIDATION_FAILED)
          .withErrors(List.of(messages.field("?until", "period-reversed")));
    }
    boolean partial = callers.get().scope() != Caller.Reach.ALL;
    List<SourceReportQuery.Counted> counted =
        query.rows(
            customers.readable(),
            from,
            until,
            today.zone(),
            period.by() == By.CAMPAIGN,
            /* withCosts= */ !partial,
            MOST + 1);
    return new SourceReportApi.View(
        from,
        until,
        partial,
        counted.size() > MOST,
        counted.stream().limit(MOST).map(row -> ReportRow.of(row, partial)).toList());
  }
}
