package io.kehu.customer.profile;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.kehu.customer.customer.CustomerKind;
import io.kehu.customer.profile.schema.SectionSchemas;
import io.kehu.customer.profile.schema.Sensitivity;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Brings sections up to date after a change of deployment: another active key, a new version of a schema, other weights. What people see does not change by it, so
/// neither do versions, and nothing is told.
@ApplicationScoped
class ProfileUpkeep {
  private static final Logger LOG = Logger.getLogger(ProfileUpkeep.class);
  private static final Duration EVERY = Duration.ofMinutes(10);
  private static final int SECTIONS_A_BATCH = 200;

  private final ProfileRepository sections;
  private final SectionSchemas schemas;
  private final SectionValues values;
  private final Counter kept;

  ProfileUpkeep(
      ProfileRepository sections,
      SectionSchemas schemas,
      SectionValues values,
      MeterRegistry metrics) {
    this.sections = sections;
    this.schemas = schemas;
    this.values = values;
    this.kept = metrics.counter("kehu.profiles.kept");
  }

  @Produces
  @Singleton
  Task<Void> profileUpkeep() {
    return Tasks.recurring("profile-upkeep", FixedDelay.of(EVERY))
        .execute((instance, context) -> keepAll());
  }

  /// In batches, each a transaction of its own, until nothing is behind but what somebody else is at.
  void keepAll() {
    int all = 0;
    int some;
    do {
      some = QuarkusTransaction.requiringNew().call(this::keepSome);
      all += some;
    } while (some > 0);
    if (all > 0) {
      LOG.infof("Profiles of %d customers were brought up to date", all);
    }
  }

  private int keepSome() {
    Map<UUID, CustomerKind> behind = sections.heldBehind(SECTIONS_A_BATCH);
    behind.forEach(this::keep);
    kept.increment(behind.size());
    return behind.size();
  }

  private void keep(UUID customerId, CustomerKind kind) {
    sections
        .of(customerId)
        .forEach(section ->
            schemas
                .newest(section.section())
                .ifPresent(schema ->
                    sections.save(
                        values.with(
                            section,
                            schema,
                            values.seen(section, schema, Sensitivity.SPECIAL)))));
    sections.reckon(customerId, kind);
  }
}
