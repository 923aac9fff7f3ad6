package io.kehu.customer.accounthealth;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import io.kehu.customer.keyaccount.KeyAccountApi;
import io.kehu.customer.keyaccount.KeyAccountService;
import io.kehu.customer.plan.PlanConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// Reckons the health of a key account, whenever it is asked for.
@ApplicationScoped
public class HealthService {
  private final KeyAccountService accounts;
  private final HealthQuery query;
  private final HealthConfig config;
  private final PlanConfig plans;
  private final Clock clock;

  HealthService(
      KeyAccountService accounts,
      HealthQuery query,
      HealthConfig config,
      PlanConfig plans,
      Clock clock) {
    this.accounts = accounts;
    this.query = query;
    this.config = config;
    this.plans = plans;
    this.clock = clock;
  }

  @Transactional(SUPPORTS)
  public HealthApi.View of(UUID keyAccountId) {
    KeyAccountApi.View account = accounts.get(keyAccountId);
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, plans.zone());
    AccountHealth health =
        new AccountHealth(query.of(account.customerId(), now, today), config, now);
    return new HealthApi.View(
        account.id(), account.customerId(), health.score().orElse(null), now, health.parts());
  }
}
