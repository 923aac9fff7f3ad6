package io.kehu.servicedesk.ticket;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Looks every minute for tickets whose customer came to be known in the very moment in which they were saved.
@ApplicationScoped
class TicketMatching {
  private final TicketCustomers customers;

  TicketMatching(TicketCustomers customers) {
    this.customers = customers;
  }

  @Produces
  @Singleton
  Task<Void> matchWaitingTickets() {
    return Tasks.recurring("match-waiting-tickets", FixedDelay.ofMinutes(1))
        .execute((instance, context) -> customers.matchOverlooked());
  }
}
