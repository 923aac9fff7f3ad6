package io.kehu.platform.widget;

import com.fasterxml.jackson.databind.JsonNode;
import io.kehu.platform.access.Caller;
import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.access.OwnerTeamPolicy;
import io.kehu.platform.audit.Audit;
import io.kehu.platform.audit.AuditEntry;
import io.kehu.platform.json.MergePatch;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Lists;
import io.kehu.platform.page.Page;
import io.kehu.platform.problem.GeneralProblem;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.sql.Sql;
import io.kehu.platform.web.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class WidgetService {
  static final OwnerTeamPolicy<Widget> POLICY = new OwnerTeamPolicy<>("w.owner_id", "w.team");

  private final WidgetRepository widgets;
  private final CurrentCaller callers;
  private final Audit audit;
  private final Lists lists;
  private final MergePatch patches;
  private final Clock clock;

  WidgetService(
      WidgetRepository widgets,
      CurrentCaller callers,
      Audit audit,
      Lists lists,
      MergePatch patches,
      Clock clock) {
    this.widgets = widgets;
    this.callers = callers;
    this.audit = audit;
    this.lists = lists;
    this.patches = patches;
    this.clock = clock;
  }

  @Transactional
  WidgetApi.View create(WidgetApi.Write body) {
    Caller caller = callers.get();
    String team = caller.teams().stream().sorted().findFirst().orElse(null);
    Widget widget = new Widget(body, caller.subject(), team, clock.instant());
    widgets.persist(widget);
    audit.record("widget", widget.id(), "created", null, widget.view());
    return widget.view();
  }

  @Transactional
  WidgetApi.View get(UUID id) {
    return readable(id).view();
  }

  Page<WidgetApi.Item> list(ListRequest request, Widget.@Nullable Colour colour) {
    List<Sql> conditions = new ArrayList<>(List.of(POLICY.readable(callers.get())));
    if (colour != null) {
      conditions.add(Sql.of("w.colour = :colour", Map.of("colour", colour)));
    }
    return lists.page(WidgetRepository.LISTING, request, conditions);
  }

  @Transactional
  WidgetApi.View patch(UUID id, @Nullable String ifMatch, JsonNode patch) {
    Widget widget = readable(id);
    WidgetApi.View before = widget.view();
    IfMatch.require(ifMatch, widget.version(), before);
    if (!POLICY.mayWrite(callers.get(), widget)) {
      throw ProblemException.of(GeneralProblem.FORBIDDEN);
    }
    widget.change(patches.apply(widget.writable(), patch, WidgetApi.Write.class));
    widgets.flush();
    audit.record("widget", id, "changed", before, widget.view());
    return widget.view();
  }

  Page<AuditEntry> history(UUID id, ListRequest request) {
    return audit.history("widget", id, request);
  }

  private Widget readable(UUID id) {
    return widgets
        .findByIdOptional(id)
        .filter(widget -> POLICY.mayRead(callers.get(), widget))
        .orElseThrow(() -> ProblemException.of(WidgetError.NOT_FOUND, id));
  }
}
