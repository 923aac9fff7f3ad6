package io.kehu.customer.review;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import io.kehu.customer.customer.CustomerAccess;
import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.audit.Audit;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.web.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What can be done with pairs.
@ApplicationScoped
public class DuplicatePairService {
  private final DuplicatePairRepository pairs;
  private final CustomerAccess access;
  private final CurrentCaller callers;
  private final Audit audit;
  private final Clock clock;

  DuplicatePairService(
      DuplicatePairRepository pairs,
      CustomerAccess access,
      CurrentCaller callers,
      Audit audit,
      Clock clock) {
    this.pairs = pairs;
    this.access = access;
    this.callers = callers;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional(SUPPORTS)
  public Page<DuplicatePairApi.View> list(ListRequest request, DuplicatePairApi.Filter filter) {
    return pairs.list(request, filter.conditions(), access.readable());
  }

  @Transactional(SUPPORTS)
  public DuplicatePairApi.View get(UUID id) {
    return pairs
        .find(id, access.readable())
        .orElseThrow(() -> ProblemException.of(DuplicatePairError.NOT_FOUND, id));
  }

  /// Who may change both customers decides whether they are one.
  @Transactional
  public DuplicatePairApi.View decide(
      UUID id, @Nullable String ifMatch, DuplicatePairApi.Decision decision) {
    DuplicatePair pair =
        pairs
            .findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
            .orElseThrow(() -> ProblemException.of(DuplicatePairError.NOT_FOUND, id));
    DuplicatePairApi.View before = get(id);
    access.writable(pair.firstCustomerId());
    access.writable(pair.secondCustomerId());
    IfMatch.require(ifMatch, pair.version(), before);
    PairStatus decided = decision.decision().status();
    if (!pair.decide(decided, decision.note(), callers.get(), clock.instant())) {
      return before;
    }
    pairs.flush();
    DuplicatePairApi.View after = get(id);
    audit.record("duplicate-pair", id, "decided", before, after);
    return after;
  }
}
