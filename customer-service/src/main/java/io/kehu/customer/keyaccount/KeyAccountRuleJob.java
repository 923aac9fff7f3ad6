package io.kehu.customer.keyaccount;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Looks for customers to be proposed, in one instance at a time.
@ApplicationScoped
class KeyAccountRuleJob {
  private final KeyAccountService service;
  private final KeyAccountRule rule;

  KeyAccountRuleJob(KeyAccountService service, KeyAccountRule rule) {
    this.service = service;
    this.rule = rule;
  }

  @Produces
  @Singleton
  Task<Void> proposeKeyAccounts() {
    return Tasks.recurring("key-account-rule", FixedDelay.of(rule.every()))
        .execute((instance, context) -> proposeAll());
  }

  private void proposeAll() {
    boolean more = true;
    while (more) {
      more = service.proposeByRule() == KeyAccountService.BATCH;
    }
  }
}
