package io.kehu.customer.profile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.customer.profile.schema.Section;
import io.kehu.platform.audit.Audit;
import io.kehu.platform.audit.AuditEntry;
import io.kehu.platform.event.Outbox;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Writes down what happened to a section, in the transaction in which it happened, without SPECIAL values.
@ApplicationScoped
class ProfileRecorder {
  private static final String MASK = "***";

  private final Audit audit;
  private final Outbox outbox;
  private final MeterRegistry metrics;

  ProfileRecorder(Audit audit, Outbox outbox, MeterRegistry metrics) {
    this.audit = audit;
    this.outbox = outbox;
    this.metrics = metrics;
  }

  /// @param special fields whose values are nobody's to read here
  void changed(
      ProfileEvent.Changed event, ObjectNode before, ObjectNode after, Collection<String> special) {
    audit.record(
        kind(event.section()),
        event.customerId(),
        "changed",
        masked(before, special, MASK),
        masked(after, special, MASK + " (new)"));
    outbox.append(List.of(event));
    metrics.counter("kehu.profiles.changed", "section", event.section().name()).increment();
  }

  void verified(ProfileEvent.Verified event) {
    audit.record(
        kind(event.section()),
        event.customerId(),
        "verified",
        null,
        Map.of("verifiedOn", event.verifiedOn()));
    outbox.append(List.of(event));
    metrics.counter("kehu.profiles.verified", "section", event.section().name()).increment();
  }

  /// Somebody was shown SPECIAL values.
  void specialRead(UUID customerId, Section section, List<String> fields) {
    audit.record(kind(section), customerId, "special-read", null, Map.of("fields", fields));
    metrics.counter("kehu.profiles.special.reads", "section", section.name()).increment();
  }

  Page<AuditEntry> history(UUID customerId, Section section, ListRequest request) {
    return audit.history(kind(section), customerId, request);
  }

  private static ObjectNode masked(ObjectNode values, Collection<String> special, String mask) {
    ObjectNode masked = values.deepCopy();
    special.stream().filter(values::has).forEach(field -> masked.put(field, mask));
    return masked;
  }

  private static String kind(Section section) {
    return "profile-section/" + section;
  }
}
