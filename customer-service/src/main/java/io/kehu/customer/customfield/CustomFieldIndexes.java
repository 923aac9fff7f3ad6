package io.kehu.customer.customfield;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/// Builds indexes while customers are read and written. PostgreSQL allows that outside a transaction only; an index whose building was broken off is dropped and
/// built anew.
@ApplicationScoped
class CustomFieldIndexes {
  private static final TaskDescriptor<Void> BUILD = TaskDescriptor.of("custom-field-index");
  private static final Duration RETRY = Duration.ofSeconds(30);

  private final Jdbi jdbi;
  private final CustomFieldRepository fields;
  private final Clock clock;

  CustomFieldIndexes(Jdbi jdbi, CustomFieldRepository fields, Clock clock) {
    this.jdbi = jdbi;
    this.fields = fields;
    this.clock = clock;
  }

  /// In the transaction in hand.
  void build(SchedulerClient scheduler, CustomField field) {
    field.index(CustomFieldIndex.BUILDING);
    schedule(scheduler, field);
  }

  /// In the transaction that removes the definition.
  void drop(SchedulerClient scheduler, CustomField field) {
    if (field.index() != CustomFieldIndex.NONE) {
      schedule(scheduler, field);
    }
  }

  private void schedule(SchedulerClient scheduler, CustomField field) {
    scheduler.scheduleIfNotExists(BUILD.instance(field.name()).scheduledTo(clock.instant()));
  }

  @Produces
  @Singleton
  Task<Void> buildTask() {
    return Tasks.oneTime(BUILD)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
        .execute((instance, context) -> align(instance.getId()));
  }

  /// The index is there if the definition is.
  private void align(String name) {
    Optional<CustomFieldType> type =
        fields.all().stream()
            .filter(field -> field.name().equals(name))
            .findFirst()
            .map(CustomFieldApi.View::type);
    jdbi.useHandle(db -> {
      db.execute("drop index concurrently if exists " + indexOf(name));
      type.ifPresent(known ->
          db.execute(
              "create index concurrently %s on customer ((%s), id)"
                  .formatted(indexOf(name), known.expression("custom_fields", name))));
    });
    QuarkusTransaction.requiringNew()
        .run(() ->
            fields.lockedByName(name).ifPresent(field -> field.index(CustomFieldIndex.READY)));
  }

  /// In quotes: names differ by case.
  private static String indexOf(String name) {
    return "\"customer_custom_" + name + "\"";
  }
}
