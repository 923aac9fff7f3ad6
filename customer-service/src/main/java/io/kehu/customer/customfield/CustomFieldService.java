package io.kehu.customer.customfield;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.kehu.customer.locking.NamedLocks;
import io.kehu.platform.audit.Audit;
import io.kehu.platform.json.MergePatch;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.problem.GeneralProblem;
import io.kehu.platform.problem.Language;
import io.kehu.platform.problem.Messages;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.web.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can be done with the definitions of custom fields. They change rarely, so changes queue behind one lock.
@ApplicationScoped
public class CustomFieldService {
  private static final int MOST = 100;

  private final CustomFieldRepository fields;
  private final CustomFieldIndexes indexes;
  private final CustomFieldSchema schema;
  private final SchedulerClient scheduler;
  private final NamedLocks locks;
  private final MergePatch mergePatch;
  private final Messages messages;
  private final Audit audit;
  private final Event<CustomFieldChanged> changes;
  private final Clock clock;

  CustomFieldService(
      CustomFieldRepository fields,
      CustomFieldIndexes indexes,
      CustomFieldSchema schema,
      SchedulerClient scheduler,
      NamedLocks locks,
      MergePatch mergePatch,
      Messages messages,
      Audit audit,
      Event<CustomFieldChanged> changes,
      Clock clock) {
    this.fields = fields;
    this.indexes = indexes;
    this.schema = schema;
    this.scheduler = scheduler;
    this.locks = locks;
    this.mergePatch = mergePatch;
    this.messages = messages;
    this.audit = audit;
    this.changes = changes;
    this.clock = clock;
  }

  /// @throws ProblemException `custom-field-name-taken`, `custom-field-limit-reached`
  @Transactional
  public CustomFieldApi.View create(CustomFieldApi.Create create) {
    locks.take(List.of("custom-fields"));
    if (fields.lockedByName(create.name()).isPresent()) {
      throw ProblemException.of(CustomFieldError.NAME_TAKEN, create.name());
    }
    if (fields.count() >= MOST) {
      throw ProblemException.of(CustomFieldError.TOO_MANY, MOST);
    }
    CustomField field =
        new CustomField(
            create.name(), create.type(), create.label(), create.given(), clock.instant());
    if (create.indexed() && create.type().listType().isPresent()) {
      indexes.build(scheduler, field);
    }
    fields.persistAndFlush(field);
    return recorded(field, "created", null);
  }

  @Transactional(SUPPORTS)
  public Page<CustomFieldApi.View> list(ListRequest request) {
    return fields.list(request);
  }

  @Transactional(SUPPORTS)
  public CustomFieldApi.View get(String name) {
    return fields.all().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow(() -> ProblemException.of(CustomFieldError.NOT_FOUND, name));
  }

  /// All definitions as one JSON Schema, in the language of the request.
  @Transactional(SUPPORTS)
  public ObjectNode schema() {
    return schema.of(fields.all(), Language.current());
  }

  @Transactional
  public CustomFieldApi.View patch(String name, @Nullable String ifMatch, JsonNode patch) {
    CustomField field = required(name);
    CustomFieldApi.View before = CustomFieldApi.View.from(field);
    IfMatch.require(ifMatch, field.version(), before);
    CustomFieldApi.Change to =
        mergePatch.apply(CustomFieldApi.Change.from(field), patch, CustomFieldApi.Change.class);
    if (!LimitsFitType.Check.fit(field.type(), to.limits())) {
      throw ProblemException.of(GeneralProblem.VALIDATION_FAILED)
          .withErrors(List.of(messages.field("/limits", "limits-fit-type")));
    }
    if (!field.change(to.label(), to.limits(), to.retired(), clock.instant())) {
      return before;
    }
    fields.flush();
    return recorded(field, "changed", before);
  }

  /// Has an index built for a field that has none.
  @Transactional
  public CustomFieldApi.View index(String name) {
    CustomField field = required(name);
    if (field.index() == CustomFieldIndex.NONE && field.type().listType().isPresent()) {
      CustomFieldApi.View before = CustomFieldApi.View.from(field);
      indexes.build(scheduler, field);
      fields.flush();
      return recorded(field, "index-requested", before);
    }
    return CustomFieldApi.View.from(field);
  }

  /// Removes the definition of a field that no customer has a value of.
  ///
  /// @throws ProblemException `custom-field-in-use`; retire it instead
  @Transactional
  public void remove(String name, @Nullable String ifMatch) {
    CustomField field = required(name);
    CustomFieldApi.View before = CustomFieldApi.View.from(field);
    IfMatch.require(ifMatch, field.version(), before);
    if (fields.isInUse(name)) {
      throw ProblemException.of(CustomFieldError.IN_USE, name);
    }
    indexes.drop(scheduler, field);
    fields.delete(field);
    audit.record("custom-field", field.id(), "removed", before, null);
    changes.fire(new CustomFieldChanged(name));
  }

  private CustomField required(String name) {
    return fields
        .lockedByName(name)
        .orElseThrow(() -> ProblemException.of(CustomFieldError.NOT_FOUND, name));
  }

  private CustomFieldApi.View recorded(
      CustomField field, String action, CustomFieldApi.@Nullable View before) {
    CustomFieldApi.View after = CustomFieldApi.View.from(field);
    audit.record("custom-field", field.id(), action, before, after);
    changes.fire(new CustomFieldChanged(field.name()));
    return after;
  }
}
