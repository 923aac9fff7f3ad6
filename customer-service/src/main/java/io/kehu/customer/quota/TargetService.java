package io.kehu.customer.quota;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kehu.platform.access.Caller;
import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.audit.Audit;
import io.kehu.platform.audit.AuditEntry;
import io.kehu.platform.json.MergePatch;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.sql.Sql;
import io.kehu.platform.web.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What can be done with personal targets.
@ApplicationScoped
public class TargetService {
  private static final String KIND = "personal-target";

  private final TargetPolicy policy = new TargetPolicy();
  private final TargetRepository targets;
  private final CurrentCaller callers;
  private final MergePatch mergePatch;
  private final ObjectMapper json;
  private final Audit audit;
  private final Clock clock;

  TargetService(
      TargetRepository targets,
      CurrentCaller callers,
      MergePatch mergePatch,
      ObjectMapper json,
      Audit audit,
      Clock clock) {
    this.targets = targets;
    this.callers = callers;
    this.mergePatch = mergePatch;
    this.json = json;
    this.audit = audit;
    this.clock = clock;
  }

  /// @throws ProblemException `target-not-yours`, `target-exists`
  @Transactional
  public TargetApi.Target create(TargetApi.Create create) {
    Caller caller = callers.get();
    UUID user = create.userId() == null ? caller.subject() : create.userId();
    String team = create.team() == null ? onlyTeam(caller) : create.team();
    PersonalTarget target =
        new PersonalTarget(user, team, create.horizon(), create.data(), clock.instant());
    boolean foreignTeam =
        caller.scope() != Caller.Reach.ALL && team != null && !caller.visibleTeams().contains(team);
    if (foreignTeam || !policy.mayWrite(caller, target)) {
      throw ProblemException.of(TargetError.NOT_YOURS);
    }
    if (targets.has(user, create.horizon())) {
      throw ProblemException.of(TargetError.EXISTS, create.horizon());
    }
    targets.persistAndFlush(target);
    return record(target, "created", null);
  }

  @Transactional(SUPPORTS)
  public Page<TargetApi.Target> list(ListRequest request, List<Sql> filters) {
    return targets.list(
        request,
        Stream.concat(Stream.of(policy.readable(callers.get())), filters.stream()).toList());
  }

  @Transactional(SUPPORTS)
  public TargetApi.Target get(UUID id) {
    return view(readable(id));
  }

  @Transactional
  public TargetApi.Target patch(UUID id, @Nullable String ifMatch, JsonNode patch) {
    PersonalTarget target = readable(id);
    TargetApi.Target before = view(target);
    IfMatch.require(ifMatch, target.version(), json.valueToTree(before), patch);
    target.change(mergePatch.apply(target.data(), patch, TargetData.class), clock.instant());
    targets.flush();
    return target.version() == before.version() ? before : record(target, "changed", before);
  }

  @Transactional
  public void remove(UUID id, @Nullable String ifMatch) {
    PersonalTarget target = readable(id);
    TargetApi.Target before = view(target);
    IfMatch.require(ifMatch, target.version(), before);
    targets.delete(target);
    audit.record(KIND, id, "removed", before, null);
  }

  @Transactional
  public Page<AuditEntry> history(UUID id, ListRequest request) {
    return audit.history(KIND, readable(id).id(), request);
  }

  private PersonalTarget readable(UUID id) {
    return targets
        .findByIdOptional(id)
        .filter(target -> policy.mayRead(callers.get(), target))
        .orElseThrow(() -> ProblemException.of(TargetError.NOT_FOUND, id));
  }

  private static @Nullable String onlyTeam(Caller caller) {
    return caller.teams().size() == 1 ? caller.teams().iterator().next() : null;
  }

  private TargetApi.Target view(PersonalTarget target) {
    return TargetApi.Target.from(target, targets.held(target.ownerId()));
  }

  private TargetApi.Target record(
      PersonalTarget target, String action, TargetApi.@Nullable Target before) {
    TargetApi.Target after = view(target);
    audit.record(KIND, target.id(), action, before, after);
    return after;
  }
}
