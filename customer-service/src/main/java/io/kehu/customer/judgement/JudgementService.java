package io.kehu.customer.judgement;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import io.kehu.customer.customer.CustomerAccess;
import io.kehu.platform.audit.Audit;
import io.kehu.platform.web.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps what people judge about a customer, for whoever may see and change the customer.
@ApplicationScoped
public class JudgementService {
  private final JudgementRepository judgements;
  private final CustomerAccess customers;
  private final Audit audit;
  private final Clock clock;

  JudgementService(
      JudgementRepository judgements, CustomerAccess customers, Audit audit, Clock clock) {
    this.judgements = judgements;
    this.customers = customers;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional(SUPPORTS)
  public JudgementApi.View of(UUID customerId) {
    return current(customers.readable(customerId).id());
  }

  @Transactional
  public JudgementApi.View replace(
      UUID customerId, @Nullable String ifMatch, JudgementApi.Data data) {
    JudgementApi.View before = current(customers.writable(customerId).id());
    IfMatch.require(ifMatch, before.version(), before);
    if (before.updatedAt() != null && before.data().equals(data)) {
      return before;
    }
    JudgementApi.View after =
        new JudgementApi.View(customerId, data, before.version() + 1, clock.instant());
    judgements.save(after);
    audit.record("customer", customerId, "judged", before, after);
    return after;
  }

  private JudgementApi.View current(UUID customerId) {
    return judgements
        .find(customerId)
        .orElseGet(() ->
            new JudgementApi.View(customerId, new JudgementApi.Data(null, false, null), 0, null));
  }
}
