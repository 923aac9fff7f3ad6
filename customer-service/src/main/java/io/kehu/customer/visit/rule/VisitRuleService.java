package io.kehu.customer.visit.rule;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kehu.customer.customer.CustomerAccess;
import io.kehu.customer.encounter.Today;
import io.kehu.customer.visit.VisitEvent;
import io.kehu.customer.visit.VisitSnapshot;
import io.kehu.platform.access.Caller;
import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.audit.Audit;
import io.kehu.platform.audit.AuditEntry;
import io.kehu.platform.event.Outbox;
import io.kehu.platform.json.MergePatch;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.web.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What can be done with visit rules. All who have the permission see all rules; a manager of teams
/// makes and changes those for their teams only.
@ApplicationScoped
public class VisitRuleService {
  private static final String KIND = "visit-rule";
  private static final int SAMPLE = 20;

  /// Longer than any rule waits and looks back.
  private static final Duration REMEMBERED = Duration.ofDays(450);

  private final VisitRuleRepository rules;
  private final VisitRuleConfig config;
  private final CustomerAccess customers;
  private final CurrentCaller callers;
  private final Today today;
  private final Outbox outbox;
  private final Audit audit;
  private final MergePatch mergePatch;
  private final ObjectMapper json;
  private final Clock clock;

  VisitRuleService(
      VisitRuleRepository rules,
      VisitRuleConfig config,
      CustomerAccess customers,
      CurrentCaller callers,
      Today today,
      Outbox outbox,
      Audit audit,
      MergePatch mergePatch,
      ObjectMapper json,
      Clock clock) {
    this.rules = rules;
    this.config = config;
    this.customers = customers;
    this.callers = callers;
    this.today = today;
    this.outbox = outbox;
    this.audit = audit;
    this.mergePatch = mergePatch;
    this.json = json;
    this.clock = clock;
  }

  @Transactional
  public VisitRuleApi.View create(VisitRuleData data) {
    requireMine(data);
    VisitRule rule = new VisitRule(data, clock.instant());
    rules.persistAndFlush(rule);
    VisitRuleApi.View after = VisitRuleApi.View.from(rule);
    audit.record(KIND, rule.id(), "created", null, after);
    return after;
  }

  @Transactional(SUPPORTS)
  public Page<VisitRuleApi.Item> list(ListRequest request) {
    return rules.list(request);
  }

  @Transactional(SUPPORTS)
  public VisitRuleApi.View get(UUID id) {
    return VisitRuleApi.View.from(found(id));
  }

  @Transactional
  public VisitRuleApi.View patch(UUID id, @Nullable String ifMatch, JsonNode patch) {
    VisitRule rule = found(id);
    VisitRuleApi.View before = VisitRuleApi.View.from(rule);
    IfMatch.require(ifMatch, rule.version(), json.valueToTree(before), patch);
    requireMine(rule.data());
    VisitRuleData data = mergePatch.apply(rule.data(), patch, VisitRuleData.class);
    requireMine(data);
    if (!rule.change(data, clock.instant())) {
      return before;
    }
    rules.flush();
    VisitRuleApi.View after = VisitRuleApi.View.from(rule);
    audit.record(KIND, id, "changed", before, after);
    return after;
  }

  /// Visits that the rule has planned stay.
  @Transactional
  public void remove(UUID id, @Nullable String ifMatch) {
    VisitRule rule = found(id);
    VisitRuleApi.View before = VisitRuleApi.View.from(rule);
    IfMatch.require(ifMatch, rule.version(), before);
    requireMine(rule.data());
    rules.delete(rule);
    audit.record(KIND, id, "removed", before, null);
  }

  @Transactional(SUPPORTS)
  public Page<AuditEntry> history(UUID id, ListRequest request) {
    return audit.history(KIND, found(id).id(), request);
  }

  /// What the rule would plan if it ran now, whether it is active or not.
  @Transactional(SUPPORTS)
  public VisitRuleApi.Preview preview(UUID id) {
    return rules.preview(occasions(found(id)), customers.readable(), SAMPLE);
  }

  /// An order arrived, or a ticket was closed. What is told of long ago is not remembered: no rule
  /// looks that far back.
  @Transactional
  public void happened(String kind, String occasion, UUID customerId, Instant at) {
    if (at.isAfter(clock.instant().minus(REMEMBERED))) {
      rules.remember(kind, occasion, customerId, at);
    }
  }

  /// Within a transaction, because jobs have no request that would hold entities.
  @Transactional
  public List<UUID> active() {
    return rules.active().stream().map(VisitRule::id).toList();
  }

  /// Plans visits by one rule, up to a batch in one transaction.
  ///
  /// @return how many; fewer than a batch does not mean that nothing is left
  @Transactional
  public int plan(UUID id) {
    return rules
        .findByIdOptional(id)
        .filter(rule -> rule.data().active())
        .map(rule -> {
          List<VisitSnapshot> planned =
              rules.plan(occasions(rule), config.batch(), clock.instant());
          outbox.append(planned.stream().map(VisitEvent.Planned::new).toList());
          return planned.size();
        })
        .orElse(0);
  }

  /// @return how many occasions that no rule looks back to were forgotten, up to a batch
  @Transactional
  public int forget() {
    return rules.forgetBefore(clock.instant().minus(REMEMBERED), config.batch());
  }

  private Occasions occasions(VisitRule rule) {
    return new Occasions(
        rule.id(), rule.data(), today.get(), today.zone(), config.lead(), config.lookBack());
  }

  private VisitRule found(UUID id) {
    return rules
        .findByIdOptional(id)
        .orElseThrow(() -> ProblemException.of(VisitRuleError.NOT_FOUND, id));
  }

  private void requireMine(VisitRuleData data) {
    Caller caller = callers.get();
    boolean mine =
        caller.scope() == Caller.Reach.ALL
            || data.team() != null && caller.visibleTeams().contains(data.team());
    if (!mine) {
      throw ProblemException.of(VisitRuleError.NOT_YOURS);
    }
  }
}
