package io.kehu.customer.credit;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import io.kehu.customer.customer.CustomerAccess;
import io.kehu.customer.exposure.Exposure;
import io.kehu.customer.exposure.ExposureService;
import io.kehu.platform.access.Caller;
import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.audit.Audit;
import io.kehu.platform.event.Outbox;
import io.kehu.platform.id.Ids;
import io.kehu.platform.money.Money;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.problem.FieldError;
import io.kehu.platform.problem.GeneralProblem;
import io.kehu.platform.problem.Messages;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.web.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How customers stand, and the limits that people set.
@ApplicationScoped
public class CreditService {
  private final CreditRepository accounts;
  private final CustomerAccess customers;
  private final ExposureService exposures;
  private final Outbox outbox;
  private final Audit audit;
  private final CurrentCaller callers;
  private final Messages messages;
  private final Clock clock;

  CreditService(
      CreditRepository accounts,
      CustomerAccess customers,
      ExposureService exposures,
      Outbox outbox,
      Audit audit,
      CurrentCaller callers,
      Messages messages,
      Clock clock) {
    this.accounts = accounts;
    this.customers = customers;
    this.exposures = exposures;
    this.outbox = outbox;
    this.audit = audit;
    this.callers = callers;
    this.messages = messages;
    this.clock = clock;
  }

  @Transactional(SUPPORTS)
  public CreditApi.Standing standing(UUID customerId) {
    customers.readable(customerId);
    CreditAccount account = accounts.of(customerId).orElseGet(() -> CreditAccount.none(customerId));
    List<Exposure> owed = exposures.of(customerId);
    return new CreditApi.Standing(
        customerId,
        account.grade(),
        account.score(),
        account.coverage(),
        account.assessedAt(),
        limit(account, owed),
        owed,
        exposures.ofGroup(customerId),
        account.version());
  }

  @Transactional(SUPPORTS)
  public Page<CreditApi.LimitChange> limits(UUID customerId, ListRequest request) {
    return accounts.limits(customers.readable(customerId).id(), request);
  }

  /// Sets the limit that holds from now on.
  @Transactional
  public CreditApi.Standing setLimit(
      UUID customerId, @Nullable String ifMatch, CreditApi.LimitWrite write) {
    customers.writable(customerId);
    CreditApi.Standing before = standing(customerId);
    IfMatch.require(ifMatch, before.version(), before);
    requireLawful(write);
    Instant now = clock.instant();
    Caller caller = callers.get();
    CreditApi.LimitChange change =
        new CreditApi.LimitChange(
            Ids.newId(),
            customerId,
            write.amount(),
            write.validUntil(),
            write.reason(),
            caller.username(),
            caller.subject(),
            now);
    accounts.save(change);
    audit.record("credit-limit", customerId, "changed", before.limit(), change);
    outbox.append(
        List.of(new CreditEvent.LimitChanged(customerId, write.amount(), write.validUntil(), now)));
    exposures.refresh(customerId, write.amount().currency());
    CreditApi.Limit former = before.limit();
    if (former != null && !former.amount().currency().equals(write.amount().currency())) {
      exposures.refresh(customerId, former.amount().currency());
    }
    return standing(customerId);
  }

  /// Lets an assessment hold from now on; the customer must be held.
  ///
  /// @param grade null where too little was known for one
  @Transactional(MANDATORY)
  public void assessed(
      UUID customerId,
      UUID assessmentId,
      @Nullable BigDecimal score,
      BigDecimal coverage,
      @Nullable Grade grade,
      Instant at) {
    accounts.saveAssessment(customerId, assessmentId, score, coverage, grade, at);
  }

  private void requireLawful(CreditApi.LimitWrite write) {
    List<FieldError> errors = new ArrayList<>();
    CreditAmount.wrong(write.amount())
        .ifPresent(code -> errors.add(messages.field("/amount/amount", code)));
    if (write.validUntil().isBefore(LocalDate.now(clock))) {
      errors.add(messages.field("/validUntil", "credit-limit-past"));
    }
    if (!errors.isEmpty()) {
      throw ProblemException.of(GeneralProblem.VALIDATION_FAILED).withErrors(errors);
    }
  }

  private CreditApi.@Nullable Limit limit(CreditAccount account, List<Exposure> owed) {
    Money amount = account.limit();
    LocalDate until = account.limitValidUntil();
    Instant setAt = account.limitSetAt();
    if (amount == null || until == null || setAt == null) {
      return null;
    }
    Money used =
        owed.stream()
            .map(Exposure::total)
            .filter(total -> total.currency().equals(amount.currency()))
            .findFirst()
            .orElseGet(() -> Money.zero(amount.currency()));
    return new CreditApi.Limit(
        amount, until, until.isBefore(LocalDate.now(clock)), amount.minus(used), setAt);
  }
}
