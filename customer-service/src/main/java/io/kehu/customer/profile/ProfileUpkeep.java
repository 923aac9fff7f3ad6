package io.kehu.customer.profile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.kehu.customer.customer.CustomerKind;
import io.kehu.customer.profile.schema.SectionSchema;
import io.kehu.customer.profile.schema.SectionSchemas;
import io.kehu.customer.profile.schema.Sensitivity;
import io.kehu.platform.secret.SealBrokenException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Brings sections up to date after a change of deployment: another active key, a new version of a schema, other weights. What people see does not change by it, so
/// neither do versions, and nothing is told.
@ApplicationScoped
class ProfileUpkeep {
  private static final Logger LOG = Logger.getLogger(ProfileUpkeep.class);
  private static final Duration EVERY = Duration.ofMinutes(10);
  private static final int CUSTOMERS_A_BATCH = 100;

  private final ProfileRepository sections;
  private final SectionSchemas schemas;
  private final SectionValues values;
  private final Counter kept;
  private final Counter failed;

  ProfileUpkeep(
      ProfileRepository sections,
      SectionSchemas schemas,
      SectionValues values,
      MeterRegistry metrics) {
    this.sections = sections;
    this.schemas = schemas;
    this.values = values;
    this.kept = metrics.counter("kehu.profiles.upkeep", "outcome", "kept");
    this.failed = metrics.counter("kehu.profiles.upkeep", "outcome", "failed");
  }

  @Produces
  @Singleton
  Task<Void> profileUpkeep() {
    return Tasks.recurring("profile-upkeep", FixedDelay.of(EVERY))
        .execute((instance, context) -> keepAll());
  }

  /// In batches, each a transaction of its own. What somebody else is at, or what does not open, stays behind until the next time.
  void keepAll() {
    UUID last = new UUID(0, 0);
    while (true) {
      List<UUID> behind = sections.behind(last, CUSTOMERS_A_BATCH);
      if (behind.isEmpty()) {
        return;
      }
      QuarkusTransaction.requiringNew().run(() -> sections.held(behind).forEach(this::keep));
      last = behind.getLast();
    }
  }

  private void keep(UUID customerId, CustomerKind kind) {
    try {
      sections.of(customerId).forEach(this::keep);
      sections.reckon(customerId, kind);
      kept.increment();
    } catch (SealBrokenException broken) {
      LOG.errorf(broken, "The profile of customer %s cannot be brought up to date", customerId);
      failed.increment();
    }
  }

  private void keep(ProfileSection section) {
    SectionSchema schema = schemas.newest(section.section()).orElseThrow();
    ObjectNode all = values.seen(section, schema, Sensitivity.SPECIAL);
    sections.save(values.with(section, schema, all));
  }
}
