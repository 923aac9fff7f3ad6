package io.kehu.servicedesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.kehu.platform.access.Caller;
import io.kehu.platform.sql.Sql;
import io.kehu.testing.server.KehuTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/// What a list shows is what single reads allow, for any caller and any tickets.
@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class TicketPolicyIT {
  private final TicketPolicy policy;
  private final TicketRepository tickets;
  private final Jdbi jdbi;

  TicketPolicyIT(TicketPolicy policy, TicketRepository tickets, Jdbi jdbi) {
    this.policy = policy;
    this.tickets = tickets;
    this.jdbi = jdbi;
  }

  @Test
  void thePredicateShowsExactlyWhatTheDecisionAllows() {
    Random random = new Random(11);
    List<UUID> users = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    List<Ticket> some = saved(random, users);
    for (Caller.Reach reach : Caller.Reach.values()) {
      for (UUID user : users) {
        Caller caller = new Caller(user, "any", Set.of(), Set.of(), Set.of(), reach);

        List<UUID> shown = shown(policy.readable(caller), some);

        assertThat(shown)
            .containsExactlyInAnyOrderElementsOf(
                some.stream().filter(t -> policy.mayRead(caller, t)).map(Ticket::id).toList());
        assertThat(some)
            .allSatisfy(ticket ->
                assertThat(policy.mayWrite(caller, ticket) && !policy.mayRead(caller, ticket))
                    .as("what may be changed may be read")
                    .isFalse());
      }
    }
  }

  private List<Ticket> saved(Random random, List<UUID> users) {
    return QuarkusTransaction.requiringNew()
        .call(() -> {
          List<Ticket> all = new ArrayList<>();
          for (int i = 0; i < 30; i++) {
            UUID opener = random.nextInt(4) == 0 ? null : users.get(random.nextInt(3));
            Ticket ticket =
                new Ticket(
                    UUID.randomUUID(),
                    tickets.nextNumber(),
                    TicketFixtures.someDetails(),
                    TicketCustomer.UNKNOWN,
                    Assignment.NOBODY,
                    opener,
                    TicketFixtures.OPENED);
            tickets.persist(ticket);
            all.add(ticket);
          }
          return all;
        });
  }

  private List<UUID> shown(Sql readable, List<Ticket> among) {
    return QuarkusTransaction.requiringNew()
        .call(() ->
            jdbi.withHandle(handle ->
                handle
                    .createQuery(
                        "select t.id from ticket t where t.id = any(:among) and " + readable.text())
                    .bind("among", among.stream().map(Ticket::id).toArray(UUID[]::new))
                    .bindMap(readable.parameters())
                    .mapTo(UUID.class)
                    .list()));
  }
}
