package io.kehu.servicedesk.ticket;

import static io.kehu.servicedesk.ticket.TicketFixtures.OPENED;
import static io.kehu.servicedesk.ticket.TicketFixtures.aValidTicket;
import static io.kehu.servicedesk.ticket.TicketFixtures.someDetails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class TicketTest {
  private static final Resolution SOLVED = new Resolution(ResolutionCode.SOLVED, "Sent again");
  private static final Instant NOW = OPENED.plus(Duration.ofHours(3));

  @Test
  void assigningANewTicketOpensIt() {
    Ticket ticket = aValidTicket();

    List<TicketEvent> events = ticket.assign(new Assignment(UUID.randomUUID(), null));

    assertThat(ticket.status()).isEqualTo(TicketStatus.OPEN);
    assertThat(types(events)).containsExactly(TicketEvent.Changed.TYPE);
  }

  @Test
  void puttingItIntoAQueueDoesNotOpenIt() {
    Ticket ticket = aValidTicket();

    ticket.assign(new Assignment(null, "first-line"));

    assertThat(ticket.status()).isEqualTo(TicketStatus.NEW);
  }

  @Test
  void onlyTheFirstReplyIsTheFirstResponse() {
    Ticket ticket = aValidTicket();

    assertThat(types(ticket.replied(NOW))).containsExactly(TicketEvent.Responded.TYPE);
    assertThat(ticket.replied(NOW.plusSeconds(60))).isEmpty();
    assertThat(ticket.life().respondedAt()).isEqualTo(NOW);
  }

  @Test
  void resolvingWithoutAReplyIsTheFirstResponseToo() {
    Ticket ticket = aValidTicket();

    List<TicketEvent> events = ticket.resolve(SOLVED, NOW);

    assertThat(types(events))
        .containsExactly(TicketEvent.Responded.TYPE, TicketEvent.Resolved.TYPE);
    assertThat(events).extracting(TicketEvent::ticket).containsOnly(TicketSnapshot.of(ticket));
    assertThat(ticket.life().respondedAt()).isEqualTo(NOW);
  }

  @Test
  void whatIsNotResolvedCannotBeClosed() {
    refused(TicketError.NOT_RESOLVED, () -> aValidTicket().close(NOW));
  }

  @Test
  void resolvingIsNoMoveAmongOthers() {
    refused(TicketError.MOVE_NOT_ALLOWED, () -> aValidTicket().move(TicketStatus.RESOLVED, null));
  }

  @Test
  void aSettledTicketIsNotMovedButReopened() {
    Ticket ticket = aValidTicket();
    ticket.resolve(SOLVED, NOW);

    refused(TicketError.MOVE_NOT_ALLOWED, () -> ticket.move(TicketStatus.OPEN, null));
    assertThat(types(ticket.reopen("Came back"))).containsExactly(TicketEvent.Reopened.TYPE);
    assertThat(ticket.life().resolution()).isNull();
    assertThat(ticket.life().reopenCount()).isEqualTo(1);
  }

  @Test
  void whatTheCustomerWritesOnAClosedTicketDoesNotReopenIt() {
    Ticket ticket = aValidTicket();
    ticket.resolve(SOLVED, NOW);
    ticket.close(NOW);

    assertThat(ticket.customerWrote()).isEmpty();
  }

  @Test
  void aTicketOfThePastComesWithEverythingThatHappenedToIt() {
    Ticket ticket = aValidTicket();
    TicketPast past =
        new TicketPast(
            OPENED, OPENED.plusSeconds(60), OPENED.plusSeconds(120), OPENED.plusSeconds(180), null);

    List<TicketEvent> events = ticket.opened(past, NOW);

    assertThat(types(events))
        .containsExactly(
            TicketEvent.Opened.TYPE,
            TicketEvent.Responded.TYPE,
            TicketEvent.Resolved.TYPE,
            TicketEvent.Closed.TYPE);
    assertThat(ticket.status()).isEqualTo(TicketStatus.CLOSED);
    assertThat(ticket.version()).isEqualTo(1);
  }

  @Test
  void timesThatCannotBeAreRefused() {
    Instant later = OPENED.plusSeconds(60);
    for (TicketPast past :
        List.of(
            new TicketPast(OPENED, OPENED.minusSeconds(1), null, null, null),
            new TicketPast(OPENED, null, OPENED.minusSeconds(1), null, null),
            new TicketPast(OPENED, null, later, OPENED, null),
            new TicketPast(OPENED, null, null, later, null),
            new TicketPast(OPENED, null, null, null, SOLVED),
            new TicketPast(OPENED, null, NOW.plus(Duration.ofDays(1)), null, null))) {
      refused(TicketError.TIMES_OUT_OF_ORDER, () -> aValidTicket().opened(past, NOW));
    }
  }

  @Test
  void catchingUpTwiceTellsNothingTheSecondTime() {
    Ticket ticket = aValidTicket();
    TicketPast past = new TicketPast(OPENED, null, OPENED.plusSeconds(120), null, SOLVED);

    assertThat(types(ticket.catchUp(someDetails(), ticket.customer(), past, NOW)))
        .containsExactly(TicketEvent.Responded.TYPE, TicketEvent.Resolved.TYPE);
    assertThat(ticket.catchUp(someDetails(), ticket.customer(), past, NOW)).isEmpty();
  }

  @Test
  void aTicketWithoutCustomerIsItsOwnKeyUntilTheCustomerIsKnown() {
    Ticket ticket =
        new Ticket(
            UUID.randomUUID(),
            "T-000002",
            someDetails(),
            new TicketCustomer(null, new ExternalReference("erp", "C-1")),
            Assignment.NOBODY,
            null,
            OPENED);
    UUID customer = UUID.randomUUID();

    TicketEvent opened = ticket.opened(TicketPast.NONE, NOW).getFirst();
    TicketEvent matched = ticket.matched(customer).getFirst();

    assertThat(opened.partitionKey()).isEqualTo(ticket.id().toString());
    assertThat(matched.partitionKey()).isEqualTo(customer.toString());
  }

  @Test
  void forgettingLeavesTheMatterAndNoWords() {
    Ticket ticket = aValidTicket();
    ticket.resolve(SOLVED, NOW);

    ticket.forget();

    assertThat(TicketSnapshot.of(ticket).toString()).doesNotContain("order?");
    assertThat(ticket.details().description()).isNull();
    assertThat(ticket.details().tags()).isEmpty();
    assertThat(ticket.life().resolution()).isEqualTo(new Resolution(ResolutionCode.SOLVED, null));
  }

  @Test
  void whateverIsTriedTheStateGoesLawfulWaysOnlyAndEachChangeCounts() {
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      Ticket ticket = aValidTicket();
      for (int step = 0; step < 20; step++) {
        TicketStatus before = ticket.status();
        long version = ticket.version();
        List<TicketEvent> events = tryAnything(ticket, random);
        if (ticket.status() != before) {
          assertThat(before.next()).contains(ticket.status());
          assertThat(events).isNotEmpty();
        }
        assertThat(ticket.version()).isEqualTo(version + (events.isEmpty() ? 0 : 1));
        assertThat(ticket.life().resolvedAt() != null).isEqualTo(!ticket.status().isUnsettled());
        assertThat(ticket.life().closedAt() != null)
            .isEqualTo(ticket.status() == TicketStatus.CLOSED);
      }
    }
  }

  private static List<TicketEvent> tryAnything(Ticket ticket, Random random) {
    TicketStatus[] all = TicketStatus.values();
    try {
      return switch (random.nextInt(7)) {
        case 0 -> ticket.resolve(SOLVED, NOW);
        case 1 -> ticket.close(NOW);
        case 2 -> ticket.reopen(null);
        case 3 -> ticket.customerWrote();
        case 4 -> ticket.replied(NOW);
        case 5 -> ticket.assign(new Assignment(UUID.randomUUID(), null));
        default -> ticket.move(all[random.nextInt(all.length)], null);
      };
    } catch (ProblemException refusal) {
      return List.of();
    }
  }

  private static List<String> types(List<TicketEvent> events) {
    return events.stream().map(TicketEvent::eventType).toList();
  }

  private static void refused(TicketError error, ThrowingCallable attempt) {
    assertThatThrownBy(attempt)
        .isInstanceOfSatisfying(
            ProblemException.class, refusal -> assertThat(refusal.problem()).isEqualTo(error));
  }
}
