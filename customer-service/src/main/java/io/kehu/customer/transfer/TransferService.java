package io.kehu.customer.transfer;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.kehu.platform.access.Caller;
import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.audit.Audit;
import io.kehu.platform.id.Ids;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What can be done with transfers. Everybody sees their own, whoever sees all records sees all.
@ApplicationScoped
public class TransferService {
  private final TransferRepository transfers;
  private final TransferJobs jobs;
  private final SchedulerClient scheduler;
  private final CurrentCaller callers;
  private final Audit audit;
  private final Clock clock;

  TransferService(
      TransferRepository transfers,
      TransferJobs jobs,
      SchedulerClient scheduler,
      CurrentCaller callers,
      Audit audit,
      Clock clock) {
    this.transfers = transfers;
    this.jobs = jobs;
    this.scheduler = scheduler;
    this.callers = callers;
    this.audit = audit;
    this.clock = clock;
  }

  /// @throws ProblemException `ownership-transfer-same-owner`
  @Transactional
  public TransferApi.View begin(TransferApi.Create create) {
    if (create.fromOwnerId().equals(create.toOwnerId())) {
      throw ProblemException.of(TransferError.SAME_OWNER);
    }
    Caller caller = callers.get();
    TransferApi.View transfer =
        new TransferApi.View(
            Ids.newId(),
            create.fromOwnerId(),
            create.toOwnerId(),
            create.toTeam(),
            create.note(),
            TransferState.WAITING,
            0,
            0,
            caller.username(),
            clock.instant(),
            null);
    transfers.add(transfer, caller);
    audit.record("ownership-transfer", transfer.id(), "created", null, transfer);
    jobs.schedule(scheduler, transfer.id());
    return transfer;
  }

  @Transactional(SUPPORTS)
  public Page<TransferApi.View> list(ListRequest request) {
    return transfers.list(request, List.of(visible()));
  }

  @Transactional(SUPPORTS)
  public TransferApi.View get(UUID id) {
    return transfers
        .find(id)
        .filter(transfer -> seesAll() || transfers.isOf(id, callers.get().subject()))
        .orElseThrow(() -> ProblemException.of(TransferError.NOT_FOUND, id));
  }

  /// Stops a transfer after the customers in hand; those that were handed over stay so.
  ///
  /// @throws ProblemException `ownership-transfer-not-found`, `ownership-transfer-over`
  @Transactional
  public TransferApi.View cancel(UUID id) {
    TransferApi.View before = get(id);
    if (!transfers.end(id, TransferState.CANCELLED, clock.instant())) {
      throw ProblemException.of(TransferError.OVER);
    }
    TransferApi.View after = get(id);
    audit.record("ownership-transfer", id, "cancelled", before, after);
    return after;
  }

  private boolean seesAll() {
    return callers.get().scope() == Caller.Reach.ALL;
  }

  private Sql visible() {
    return seesAll()
        ? Sql.TRUE
        : Sql.of("t.actor_id = :actor", Map.of("actor", callers.get().subject()));
  }
}
