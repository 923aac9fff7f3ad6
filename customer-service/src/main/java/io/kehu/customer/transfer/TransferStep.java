package io.kehu.customer.transfer;

import io.kehu.customer.customer.CustomerService;
import io.kehu.platform.access.CurrentCaller;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The next customers of a transfer, in one transaction with the note of how far it came.
@ApplicationScoped
class TransferStep {
  private static final int CHUNK = 200;

  private final TransferRepository transfers;
  private final CustomerService customers;
  private final CurrentCaller callers;
  private final Clock clock;
  private final Counter moved;

  TransferStep(
      TransferRepository transfers,
      CustomerService customers,
      CurrentCaller callers,
      Clock clock,
      MeterRegistry metrics) {
    this.transfers = transfers;
    this.customers = customers;
    this.callers = callers;
    this.clock = clock;
    this.moved = metrics.counter("kehu.ownership.transferred");
  }

  /// @return false when nothing is left to do
  @Transactional
  boolean run(UUID id) {
    Optional<TransferRepository.Running> running = transfers.takeUp(id);
    running.ifPresent(transfer -> callers.callAs(transfer.caller(), () -> chunk(transfer)));
    return running.isPresent();
  }

  private void chunk(TransferRepository.Running running) {
    TransferApi.View transfer = running.transfer();
    List<UUID> next = transfers.next(transfer.fromOwnerId(), running.lastDone(), CHUNK);
    if (next.isEmpty()) {
      transfers.end(transfer.id(), TransferState.DONE, clock.instant());
      return;
    }
    int done = customers.handOver(next, transfer.toOwnerId(), transfer.toTeam(), transfer.note());
    transfers.advance(transfer.id(), next.getLast(), done, next.size() - done);
    moved.increment(done);
  }
}
