package io.kehu.servicedesk.sla;

import io.kehu.platform.event.Outbox;
import io.kehu.servicedesk.calendar.CalendarChanged;
import io.kehu.servicedesk.calendar.Calendars;
import io.kehu.servicedesk.customer.CustomerReplica;
import io.kehu.servicedesk.customer.CustomerService;
import io.kehu.servicedesk.ticket.TicketAccess;
import io.kehu.servicedesk.ticket.TicketEvent;
import io.kehu.servicedesk.ticket.TicketService;
import io.kehu.servicedesk.ticket.TicketSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps the clocks of tickets going.
@ApplicationScoped
class SlaService {
  private static final int BATCH = 100;

  private final SlaClockRepository clocks;
  private final SlaPolicyService policies;
  private final Calendars calendars;
  private final CustomerService customers;
  private final TicketService tickets;
  private final TicketAccess access;
  private final Outbox outbox;
  private final SlaMetrics metrics;
  private final Clock clock;

  SlaService(
      SlaClockRepository clocks,
      SlaPolicyService policies,
      Calendars calendars,
      CustomerService customers,
      TicketService tickets,
      TicketAccess access,
      Outbox outbox,
      SlaMetrics metrics,
      Clock clock) {
    this.clocks = clocks;
    this.policies = policies;
    this.calendars = calendars;
    this.customers = customers;
    this.tickets = tickets;
    this.access = access;
    this.outbox = outbox;
    this.metrics = metrics;
    this.clock = clock;
  }

  @Transactional
  List<SlaClock> clocks(UUID ticketId) {
    access.readable(ticketId);
    return clocks.of(ticketId);
  }

  /// Something happened to a ticket: its clocks are reckoned again.
  void ticketChanged(@Observes TicketEvent event) {
    TicketSnapshot ticket = event.ticket();
    List<SlaClock> running = new ArrayList<>(clocks.held(ticket.id()));
    notePauses(ticket, running);
    Optional<SlaPolicy> policy = policy(ticket);
    if (running.isEmpty() && policy.isPresent()) {
      for (ClockKind kind : ClockKind.values()) {
        SlaClock started =
            new SlaClock(ticket.id(), kind, ticket.openedAt(), promise(policy.get(), kind));
        clocks.persist(started);
        running.add(started);
      }
    }
    policy.ifPresent(found -> running.forEach(one -> reckon(one, found, ticket, clock.instant())));
  }

  void calendarChanged(@Observes CalendarChanged news) {
    clocks.reckonAgain(news.code());
  }

  /// Finds deadlines that have passed. May run in many instances at once: a clock is taken by one of them, and the
  /// others go past it.
  ///
  /// @return how many clocks were looked at; as many as fit into one transaction means that there may be more
  @Transactional
  int sweep() {
    Instant now = clock.instant();
    List<SlaClock> due = clocks.claim(now, BATCH);
    for (SlaClock one : due) {
      TicketSnapshot ticket = tickets.snapshot(one.ticketId());
      policy(ticket)
          .ifPresentOrElse(policy -> reckon(one, policy, ticket, now), () -> clocks.delete(one));
    }
    return due.size();
  }

  static boolean isFull(int swept) {
    return swept == BATCH;
  }

  private void reckon(SlaClock one, SlaPolicy policy, TicketSnapshot ticket, Instant now) {
    List<SlaEvent> events =
        one.reckon(
            promise(policy, one.kind()), ticket.customerId(), course(one.kind(), ticket), now);
    outbox.append(events);
    events.forEach(metrics::count);
  }

  private Course course(ClockKind kind, TicketSnapshot ticket) {
    List<SlaClockRepository.Pause> pauses = clocks.pauses(ticket.id());
    Instant pausedSince =
        pauses.stream()
            .filter(SlaClockRepository.Pause::isOpen)
            .map(SlaClockRepository.Pause::from)
            .findFirst()
            .orElse(null);
    return new Course(
        pauses.stream()
            .filter(pause -> !pause.isOpen())
            .map(SlaClockRepository.Pause::span)
            .toList(),
        pausedSince,
        switch (kind) {
          case FIRST_RESPONSE -> ticket.respondedAt();
          case RESOLUTION -> ticket.resolvedAt();
        });
  }

  /// Writes down when the ticket began and ceased to wait. The time in which a ticket was thought settled and was not
  /// is no working time either.
  private void notePauses(TicketSnapshot ticket, List<SlaClock> running) {
    boolean open = clocks.pauses(ticket.id()).stream().anyMatch(SlaClockRepository.Pause::isOpen);
    if (ticket.status().stopsTheClock() && !open) {
      clocks.addPause(ticket.id(), clock.instant(), null);
    } else if (!ticket.status().stopsTheClock() && open) {
      clocks.endPause(ticket.id(), clock.instant());
    }
    for (SlaClock one : running) {
      Instant stopped = one.stoppedAt();
      if (one.kind() == ClockKind.RESOLUTION && stopped != null && ticket.resolvedAt() == null) {
        clocks.addPause(ticket.id(), stopped, clock.instant());
      }
    }
  }

  private Optional<SlaPolicy> policy(TicketSnapshot ticket) {
    return policies.fitting(ticket.type(), ticket.priority(), tier(ticket.customerId()));
  }

  private @Nullable String tier(@Nullable UUID customer) {
    return customer == null
        ? null
        : customers.find(customer).map(CustomerReplica::tier).orElse(null);
  }

  private Promise promise(SlaPolicy policy, ClockKind kind) {
    return new Promise(
        policy.code(),
        policy.calendar(),
        calendars.time(policy.calendar()),
        Duration.ofMinutes(policy.minutes(kind)));
  }
}
