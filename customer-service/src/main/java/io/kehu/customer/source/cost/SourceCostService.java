package io.kehu.customer.source.cost;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kehu.platform.audit.Audit;
import io.kehu.platform.audit.AuditEntry;
import io.kehu.platform.event.Outbox;
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
import org.jspecify.annotations.Nullable;

/// What can be done with the costs of sources. They are the company's, so whoever may see one may see all.
@ApplicationScoped
public class SourceCostService {
  private static final String KIND = "source-cost";

  private final SourceCostRepository costs;
  private final MergePatch mergePatch;
  private final ObjectMapper json;
  private final Outbox outbox;
  private final Audit audit;
  private final Clock clock;

  SourceCostService(
      SourceCostRepository costs,
      MergePatch mergePatch,
      ObjectMapper json,
      Outbox outbox,
      Audit audit,
      Clock clock) {
    this.costs = costs;
    this.mergePatch = mergePatch;
    this.json = json;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public SourceCostApi.View create(SourceCostData data) {
    SourceCost cost = new SourceCost(data, clock.instant());
    costs.persistAndFlush(cost);
    return recorded(cost, "recorded", null, cost.recorded());
  }

  @Transactional(SUPPORTS)
  public Page<SourceCostApi.View> list(ListRequest request, List<Sql> filters) {
    return costs.list(request, filters);
  }

  @Transactional(SUPPORTS)
  public SourceCostApi.View get(UUID id) {
    return SourceCostApi.View.from(required(id));
  }

  @Transactional
  public SourceCostApi.View patch(UUID id, @Nullable String ifMatch, JsonNode patch) {
    SourceCost cost = required(id);
    SourceCostApi.View before = SourceCostApi.View.from(cost);
    IfMatch.require(ifMatch, cost.version(), json.valueToTree(before), patch);
    return cost.change(mergePatch.apply(cost.data(), patch, SourceCostData.class), clock.instant())
        .map(event -> {
          costs.flush();
          return recorded(cost, "changed", before, event);
        })
        .orElse(before);
  }

  @Transactional
  public void remove(UUID id, @Nullable String ifMatch) {
    SourceCost cost = required(id);
    SourceCostApi.View before = SourceCostApi.View.from(cost);
    IfMatch.require(ifMatch, cost.version(), before);
    costs.delete(cost);
    outbox.append(List.of(cost.removed()));
    audit.record(KIND, id, "removed", before, null);
  }

  @Transactional(SUPPORTS)
  public Page<AuditEntry> history(UUID id, ListRequest request) {
    return audit.history(KIND, required(id).id(), request);
  }

  private SourceCost required(UUID id) {
    return costs
        .findByIdOptional(id)
        .orElseThrow(() -> ProblemException.of(SourceCostError.NOT_FOUND, id));
  }

  private SourceCostApi.View recorded(
      SourceCost cost, String action, SourceCostApi.@Nullable View before, SourceCostEvent event) {
    SourceCostApi.View after = SourceCostApi.View.from(cost);
    outbox.append(List.of(event));
    audit.record(KIND, cost.id(), action, before, after);
    return after;
  }
}
