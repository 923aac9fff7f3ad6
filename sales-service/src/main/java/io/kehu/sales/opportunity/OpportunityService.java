package io.kehu.sales.opportunity;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import com.fasterxml.jackson.databind.JsonNode;
import io.kehu.platform.audit.Audit;
import io.kehu.platform.audit.AuditEntry;
import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.id.Ids;
import io.kehu.platform.json.MergePatch;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Lists;
import io.kehu.platform.page.Page;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.sql.Sql;
import io.kehu.sales.process.SalesProcess;
import io.kehu.sales.process.SalesProcesses;
import io.kehu.sales.process.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Opportunities as people enter, read and change them.
@ApplicationScoped
class OpportunityService {
  private final OpportunityRepository opportunities;
  private final OpportunityDesk desk;
  private final OpportunityDrafts drafts;
  private final SalesProcesses processes;
  private final MergePatch patches;
  private final Lists lists;
  private final Audit audit;
  private final Clock clock;

  OpportunityService(
      OpportunityRepository opportunities,
      OpportunityDesk desk,
      OpportunityDrafts drafts,
      SalesProcesses processes,
      MergePatch patches,
      Lists lists,
      Audit audit,
      Clock clock) {
    this.opportunities = opportunities;
    this.desk = desk;
    this.drafts = drafts;
    this.processes = processes;
    this.patches = patches;
    this.lists = lists;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  OpportunityApi.View create(OpportunityApi.Write write) {
    Instant now = clock.instant();
    SalesProcess process =
        processes.forNew(Objects.requireNonNullElse(write.process(), SalesProcesses.STANDARD));
    Stage stage =
        write.stage() == null ? process.first() : SalesProcesses.stage(process, write.stage());
    LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
    Opportunity opportunity =
        new Opportunity(
            Ids.newId(),
            opportunities.nextNumber(),
            process,
            stage,
            drafts.ownedByCaller(drafts.details(write)),
            Objects.requireNonNullElse(write.openedOn(), today),
            now,
            now);
    desk.add(
        opportunity, List.of(new OpportunityEvent.Created(OpportunitySnapshot.of(opportunity))));
    return desk.view(opportunity);
  }

  @Transactional(SUPPORTS)
  OpportunityApi.View get(UUID id) {
    return desk.view(desk.toRead(id));
  }

  @Transactional(SUPPORTS)
  OpportunityApi.View get(ExternalReference reference) {
    return opportunities
        .externalIds()
        .find(reference)
        .map(this::get)
        .orElseThrow(() -> ProblemException.of(OpportunityError.NOT_FOUND, reference.id()));
  }

  @Transactional(SUPPORTS)
  Page<OpportunityApi.Item> list(ListRequest request, List<Sql> filters) {
    List<Sql> conditions = new ArrayList<>();
    conditions.add(desk.readable());
    conditions.addAll(filters);
    return lists.page(OpportunityRepository.LIST, request, conditions);
  }

  @Transactional
  OpportunityApi.View change(UUID id, @Nullable String ifMatch, JsonNode patch) {
    Opportunity opportunity = desk.toWrite(id);
    desk.require(ifMatch, opportunity);
    OpportunityApi.View before = OpportunityDesk.state(opportunity);
    OpportunityApi.Write write =
        patches.apply(OpportunityApi.Write.from(opportunity), patch, OpportunityApi.Write.class);
    refuseMove(opportunity, write);
    Instant now = clock.instant();
    boolean changed = opportunity.change(drafts.details(write), now);
    if (write.openedOn() != null) {
      changed |= opportunity.openedOn(write.openedOn(), now);
    }
    if (changed) {
      desk.record(
          opportunity,
          "changed",
          before,
          List.of(new OpportunityEvent.Changed(OpportunitySnapshot.of(opportunity))));
    }
    return desk.view(opportunity);
  }

  @Transactional
  OpportunityApi.Stays stays(UUID id) {
    return new OpportunityApi.Stays(
        desk.toRead(id).stays().stream().map(OpportunityApi.StayView::from).toList());
  }

  @Transactional
  Page<AuditEntry> history(UUID id, ListRequest request) {
    desk.toRead(id);
    return audit.history(OpportunityDesk.KIND, id, request);
  }

  private static void refuseMove(Opportunity opportunity, OpportunityApi.Write write) {
    if (!Objects.equals(write.process(), opportunity.process())
        || !Objects.equals(write.stage(), opportunity.stage())) {
      throw ProblemException.of(OpportunityError.STAGE_IS_MOVED);
    }
  }
}
