package io.kehu.customer.decision;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import io.kehu.customer.credit.CreditAmount;
import io.kehu.customer.customer.CustomerAccess;
import io.kehu.customer.exposure.ExposureService;
import io.kehu.platform.access.Caller;
import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.id.Ids;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.problem.GeneralProblem;
import io.kehu.platform.problem.Messages;
import io.kehu.platform.problem.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Answers whether a customer is good for an order, and keeps each answer.
///
/// An order that was let through holds its place for a while, until sales-service tells of it: of two
/// orders asked for at the same moment, the second one sees the first. Asked again for the same order,
/// nothing of it counts twice.
@ApplicationScoped
public class DecisionService {
  private final DecisionRepository decisions;
  private final PolicyService policies;
  private final ExposureService exposures;
  private final CustomerAccess customers;
  private final CurrentCaller callers;
  private final Messages messages;
  private final MeterRegistry metrics;
  private final Clock clock;

  DecisionService(
      DecisionRepository decisions,
      PolicyService policies,
      ExposureService exposures,
      CustomerAccess customers,
      CurrentCaller callers,
      Messages messages,
      MeterRegistry metrics,
      Clock clock) {
    this.decisions = decisions;
    this.policies = policies;
    this.exposures = exposures;
    this.customers = customers;
    this.callers = callers;
    this.messages = messages;
    this.metrics = metrics;
    this.clock = clock;
  }

  @Transactional
  public DecisionApi.Decision decide(UUID customerId, DecisionApi.Question question) {
    customers.readable(customerId);
    CreditAmount.wrong(question.amount())
        .ifPresent(code -> {
          throw ProblemException.of(GeneralProblem.VALIDATION_FAILED)
              .withErrors(List.of(messages.field("/amount/amount", code)));
        });
    exposures.lock(customerId, question.amount().currency());
    DecisionApi.PolicyView policy = policies.get();
    Instant now = clock.instant();
    LocalDate today = LocalDate.now(clock);
    Instant since = now.minus(Duration.ofMinutes(policy.policy().reserveMinutes()));
    CreditFacts facts = decisions.facts(customerId, question, since, today);
    List<Ground> grounds = DecisionRules.weigh(policy.policy(), facts, question.amount(), today);
    Caller caller = callers.get();
    DecisionApi.Decision decision =
        new DecisionApi.Decision(
            Ids.newId(),
            customerId,
            question.orderNumber(),
            question.amount(),
            DecisionRules.outcome(grounds),
            grounds,
            facts,
            DecisionRules.headroom(facts, question.amount()),
            policy.version(),
            caller.username(),
            now);
    decisions.save(decision, caller.subject());
    metrics.counter("kehu.credit.decisions", "outcome", decision.outcome().name()).increment();
    return decision;
  }

  @Transactional(SUPPORTS)
  public Page<DecisionApi.Decision> list(UUID customerId, ListRequest request) {
    return decisions.of(customers.readable(customerId).id(), request);
  }

  @Transactional(SUPPORTS)
  public DecisionApi.Decision get(UUID customerId, UUID id) {
    customers.readable(customerId);
    return decisions
        .byId(id)
        .filter(decision -> decision.customerId().equals(customerId))
        .orElseThrow(() -> ProblemException.of(DecisionError.DECISION_NOT_FOUND, id));
  }
}
