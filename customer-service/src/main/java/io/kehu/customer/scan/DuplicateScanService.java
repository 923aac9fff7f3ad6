package io.kehu.customer.scan;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.audit.Audit;
import io.kehu.platform.id.Ids;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/// What can be done with scans.
@ApplicationScoped
public class DuplicateScanService {
  private final ScanTable scans;
  private final SchedulerClient scheduler;
  private final CurrentCaller callers;
  private final Audit audit;
  private final Clock clock;

  DuplicateScanService(
      ScanTable scans, SchedulerClient scheduler, CurrentCaller callers, Audit audit, Clock clock) {
    this.scans = scans;
    this.scheduler = scheduler;
    this.callers = callers;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public DuplicateScanApi.View start() {
    UUID id = Ids.newId();
    if (!scans.start(id, callers.get(), clock.instant())) {
      throw ProblemException.of(DuplicateScanError.RUNNING);
    }
    scheduler.scheduleIfNotExists(
        ScanJob.SCAN.instance(id.toString()).scheduledTo(clock.instant()));
    DuplicateScanApi.View scan = get(id);
    audit.record("duplicate-scan", id, "started", null, scan);
    return scan;
  }

  @Transactional
  public DuplicateScanApi.View cancel(UUID id) {
    DuplicateScanApi.View before = get(id);
    if (!scans.end(id, DuplicateScanApi.State.CANCELLED, clock.instant())) {
      throw ProblemException.of(DuplicateScanError.OVER);
    }
    DuplicateScanApi.View after = get(id);
    audit.record("duplicate-scan", id, "cancelled", before, after);
    return after;
  }

  @Transactional(SUPPORTS)
  public Page<DuplicateScanApi.View> list(ListRequest request) {
    return scans.list(request);
  }

  @Transactional(SUPPORTS)
  public DuplicateScanApi.View get(UUID id) {
    return scans.find(id).orElseThrow(() -> ProblemException.of(DuplicateScanError.NOT_FOUND, id));
  }
}
