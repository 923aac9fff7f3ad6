package io.kehu.customer.team;

import com.fasterxml.jackson.databind.JsonNode;
import io.kehu.customer.locking.NamedLocks;
import io.kehu.platform.access.Teams;
import io.kehu.platform.audit.Audit;
import io.kehu.platform.event.Outbox;
import io.kehu.platform.json.MergePatch;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.web.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can be done with teams. They change rarely, so changes simply queue behind one lock.
@ApplicationScoped
public class TeamService {
  private final TeamRepository teams;
  private final Teams copy;
  private final NamedLocks locks;
  private final Outbox outbox;
  private final Audit audit;
  private final MergePatch mergePatch;
  private final Clock clock;

  /// @param copy this service's own copy of the hierarchy, so that a change counts here at once
  TeamService(
      TeamRepository teams,
      Teams copy,
      NamedLocks locks,
      Outbox outbox,
      Audit audit,
      MergePatch mergePatch,
      Clock clock) {
    this.teams = teams;
    this.copy = copy;
    this.locks = locks;
    this.outbox = outbox;
    this.audit = audit;
    this.mergePatch = mergePatch;
    this.clock = clock;
  }

  @Transactional
  public TeamApi.View create(TeamApi.Create create) {
    takeTurn();
    if (teams.byCode(create.code()).isPresent()) {
      throw ProblemException.of(TeamError.CODE_TAKEN, create.code());
    }
    requireParent(create.code(), create.parentCode());
    Team team = new Team(create.code(), create.name(), create.parentCode(), clock.instant());
    teams.persistAndFlush(team);
    return record(team, "created", null, team.created());
  }

  @Transactional
  public Page<TeamApi.View> list(ListRequest request) {
    return teams.list(request);
  }

  @Transactional
  public TeamApi.View get(String code) {
    return TeamApi.View.from(required(code));
  }

  @Transactional
  public TeamApi.View patch(String code, @Nullable String ifMatch, JsonNode patch) {
    takeTurn();
    Team team = required(code);
    TeamApi.View before = TeamApi.View.from(team);
    IfMatch.require(ifMatch, team.version(), before);
    TeamApi.Change to = mergePatch.apply(TeamApi.Change.from(team), patch, TeamApi.Change.class);
    requireParent(code, to.parentCode());
    return team.change(to.name(), to.parentCode(), clock.instant())
        .map(event -> {
          teams.flush();
          return record(team, "changed", before, event);
        })
        .orElse(before);
  }

  private void takeTurn() {
    locks.take(List.of("teams"));
  }

  private Team required(String code) {
    return teams.byCode(code).orElseThrow(() -> ProblemException.of(TeamError.NOT_FOUND, code));
  }

  private void requireParent(String code, @Nullable String parentCode) {
    if (parentCode == null) {
      return;
    }
    if (teams.isAtOrAbove(code, parentCode)) {
      throw ProblemException.of(TeamError.PARENT_CYCLE, code);
    }
    if (teams.byCode(parentCode).isEmpty()) {
      throw ProblemException.of(TeamError.PARENT_UNKNOWN, parentCode);
    }
  }

  private TeamApi.View record(
      Team team, String action, TeamApi.@Nullable View before, TeamEvent.Changed event) {
    TeamApi.View after = TeamApi.View.from(team);
    copy.put(new Teams.Team(team.code(), team.name(), team.parentCode()));
    outbox.append(List.of(event));
    audit.record("team", team.id(), action, before, after);
    return after;
  }
}
