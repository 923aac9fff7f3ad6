package io.kehu.customer.scorecard;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import io.kehu.customer.credit.CreditService;
import io.kehu.customer.customer.CustomerAccess;
import io.kehu.customer.ratio.Ratio;
import io.kehu.customer.ratio.RatioApi;
import io.kehu.customer.ratio.RatioService;
import io.kehu.customer.receivable.ReceivableApi.PaymentHistory;
import io.kehu.customer.receivable.ReceivableService;
import io.kehu.customer.scorecard.AssessmentApi.Contribution;
import io.kehu.customer.scorecard.AssessmentApi.Judgement;
import io.kehu.customer.statement.Statement;
import io.kehu.customer.statement.StatementKind;
import io.kehu.customer.statement.StatementService;
import io.kehu.platform.access.Caller;
import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.audit.Audit;
import io.kehu.platform.event.Outbox;
import io.kehu.platform.id.Ids;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.problem.FieldError;
import io.kehu.platform.problem.GeneralProblem;
import io.kehu.platform.problem.Messages;
import io.kehu.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Assesses customers by the scorecard that holds.
@ApplicationScoped
public class AssessmentService {
  private final AssessmentRepository assessments;
  private final ScorecardService scorecards;
  private final CustomerAccess customers;
  private final StatementService statements;
  private final RatioService ratios;
  private final ReceivableService receivables;
  private final CreditService credit;
  private final Outbox outbox;
  private final Audit audit;
  private final CurrentCaller callers;
  private final Messages messages;
  private final Clock clock;

  AssessmentService(
      AssessmentRepository assessments,
      ScorecardService scorecards,
      CustomerAccess customers,
      StatementService statements,
      RatioService ratios,
      ReceivableService receivables,
      CreditService credit,
      Outbox outbox,
      Audit audit,
      CurrentCaller callers,
      Messages messages,
      Clock clock) {
    this.assessments = assessments;
    this.scorecards = scorecards;
    this.customers = customers;
    this.statements = statements;
    this.ratios = ratios;
    this.receivables = receivables;
    this.credit = credit;
    this.outbox = outbox;
    this.audit = audit;
    this.callers = callers;
    this.messages = messages;
    this.clock = clock;
  }

  @Transactional
  public AssessmentApi.View create(UUID customerId, AssessmentApi.Create create) {
    customers.writable(customerId);
    AssessmentApi.ScorecardView scorecard = scorecards.get();
    requireKnown(scorecard.scorecard(), create.given());
    Optional<Statement> statement = statement(customerId, create.statementId());
    Assessor.Result result =
        Assessor.assess(
            scorecard.scorecard(),
            values(customerId, scorecard.scorecard(), statement, create.given()));
    AssessmentApi.View view = view(customerId, scorecard, statement, create, result);
    assessments.save(view, callers.get().subject());
    credit.assessed(
        customerId, view.id(), view.score(), view.coverage(), view.grade(), view.assessedAt());
    audit.record("credit-assessment", view.id(), "created", null, view);
    outbox.append(
        List.of(
            new AssessmentEvent.Assessed(
                customerId,
                view.id(),
                view.score(),
                view.grade(),
                view.coverage(),
                view.recommendedLimit().amount(),
                view.assessedAt())));
    return view;
  }

  @Transactional(SUPPORTS)
  public Page<AssessmentApi.View> list(UUID customerId, ListRequest request) {
    return assessments.of(customers.readable(customerId).id(), request);
  }

  @Transactional(SUPPORTS)
  public AssessmentApi.View get(UUID customerId, UUID id) {
    customers.readable(customerId);
    return assessments
        .byId(id)
        .filter(assessment -> assessment.customerId().equals(customerId))
        .orElseThrow(() -> ProblemException.of(AssessmentError.NOT_FOUND, id));
  }

  private Optional<Statement> statement(UUID customerId, @Nullable UUID statementId) {
    return statementId == null
        ? statements.latest(customerId, StatementKind.YEAR, 1).stream().findFirst()
        : Optional.of(statements.readable(customerId, statementId));
  }

  private Map<String, BigDecimal> values(
      UUID customerId,
      Scorecard scorecard,
      Optional<Statement> statement,
      List<Judgement> judgements) {
    Map<Ratio, BigDecimal> known = new EnumMap<>(Ratio.class);
    statement
        .map(period -> ratios.of(customerId, period.id()))
        .map(RatioApi.PeriodView::ratios)
        .orElse(List.of())
        .forEach(ratio -> put(known, ratio.ratio(), ratio.value()));
    Map<PaymentFigure, BigDecimal> paid = paid(receivables.paymentHistory(customerId));
    Map<String, BigDecimal> values = new HashMap<>();
    for (Factor factor : scorecard.factors()) {
      if (factor.ratio() != null) {
        put(values, factor.code(), known.get(factor.ratio()));
      } else if (factor.payment() != null) {
        put(values, factor.code(), paid.get(factor.payment()));
      }
    }
    judgements.forEach(judgement -> values.put(judgement.factor(), judgement.value()));
    return values;
  }

  private static Map<PaymentFigure, BigDecimal> paid(PaymentHistory history) {
    Map<PaymentFigure, BigDecimal> paid = new EnumMap<>(PaymentFigure.class);
    put(paid, PaymentFigure.SHARE_ON_TIME, history.shareOnTime());
    put(paid, PaymentFigure.MEAN_DAYS_OVERDUE, history.meanDaysOverdue());
    Integer worst = history.worstDaysOverdue();
    put(paid, PaymentFigure.WORST_DAYS_OVERDUE, worst == null ? null : BigDecimal.valueOf(worst));
    return paid;
  }

  private static <K> void put(Map<K, BigDecimal> map, K key, @Nullable BigDecimal value) {
    if (value != null) {
      map.put(key, value);
    }
  }

  private AssessmentApi.View view(
      UUID customerId,
      AssessmentApi.ScorecardView scorecard,
      Optional<Statement> statement,
      AssessmentApi.Create create,
      Assessor.Result result) {
    Caller caller = callers.get();
    Scorecard.GradeBand grade = result.grade();
    return new AssessmentApi.View(
        Ids.newId(),
        customerId,
        scorecard.version(),
        statement.map(Statement::id).orElse(null),
        result.score(),
        result.coverage(),
        grade == null ? null : grade.grade(),
        result.contributions(),
        result.contributions().stream()
            .filter(contribution -> contribution.value() == null)
            .map(Contribution::factor)
            .toList(),
        create.given(),
        RecommendedLimit.of(
            scorecard.scorecard().limit(), statement.map(Statement::data).orElse(null), grade),
        create.note(),
        caller.username(),
        clock.instant());
  }

  /// Judgements are of factors that a person judges, each once.
  private void requireKnown(Scorecard scorecard, List<Judgement> judgements) {
    List<FieldError> errors = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < judgements.size(); i++) {
      String code = judgements.get(i).factor();
      String pointer = "/judgements/" + i + "/factor";
      if (scorecard.factor(code).filter(Factor::isJudgement).isEmpty()) {
        errors.add(messages.field(pointer, "scorecard-factor-unknown"));
      } else if (!seen.add(code)) {
        errors.add(messages.field(pointer, "scorecard-factor-repeated"));
      }
    }
    if (!errors.isEmpty()) {
      throw ProblemException.of(GeneralProblem.VALIDATION_FAILED).withErrors(errors);
    }
  }
}
