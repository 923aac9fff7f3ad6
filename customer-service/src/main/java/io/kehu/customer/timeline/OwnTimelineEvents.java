package io.kehu.customer.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.platform.event.EventHandlers;
import io.kehu.platform.event.ReceivedEvent;
import io.kehu.platform.event.Subscriptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What this service itself tells about customers, contacts and profiles. It comes back by Kafka like all the
/// rest, so that timelines can be rebuilt from the topics alone.
@ApplicationScoped
class OwnTimelineEvents implements EventHandlers {
  private final Timeline timeline;

  OwnTimelineEvents(Timeline timeline) {
    this.timeline = timeline;
  }

  record CustomerTold(
      Customer customer,
      @Nullable String from,
      @Nullable String to,
      @Nullable String reason,
      @Nullable UUID fromOwnerId,
      @Nullable UUID mergedIntoId,
      @Nullable UUID formerSurvivorId,
      @Nullable UUID mergeId) {
    record Customer(
        UUID id, String number, String name, @Nullable UUID ownerId, @Nullable String team) {}
  }

  record ContactTold(UUID contactId, UUID customerId) {}

  record ContactMoved(UUID contactId, UUID customerId, UUID toCustomerId, LocalDate on) {}

  record ProfileTold(UUID customerId, String section, @Nullable List<String> changedFields) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CustomerLine(String number, String name) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ClassLine(@Nullable String from, @Nullable String to, @Nullable String reason) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record OwnerLine(@Nullable UUID fromOwnerId, @Nullable UUID toOwnerId, @Nullable String toTeam) {}

  record ContactLine(UUID contactId) {}

  record MoveLine(UUID contactId, LocalDate on) {}

  record ReleaseWarned(UUID customerId, Instant untouchedSince, Instant releaseAt) {}

  record ReleaseLine(Instant untouchedSince, Instant releaseAt) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ProfileLine(String section, @Nullable List<String> changedFields) {}

  @Override
  public void subscribe(Subscriptions on) {
    on.on("crm.customer.created.v1", CustomerTold.class, this::created)
        .on("crm.customer.changed.v1", CustomerTold.class, this::changed)
        .on("crm.customer.class-changed.v1", CustomerTold.class, this::classChanged)
        .on("crm.customer.owner-changed.v1", CustomerTold.class, this::ownerChanged)
        .on("crm.pool.release-warned.v1", ReleaseWarned.class, this::releaseWarned)
        .on(
            "crm.customer.merged.v1",
            CustomerTold.class,
            (event, told) -> merge(event, told, told.mergedIntoId(), TimelineKind.CUSTOMER_MERGED))
        .on(
            "crm.customer.unmerged.v1",
            CustomerTold.class,
            (event, told) ->
                merge(event, told, told.formerSurvivorId(), TimelineKind.CUSTOMER_UNMERGED))
        .on(
            "crm.contact.created.v1",
            ContactTold.class,
            (event, told) -> contact(event, told, TimelineKind.CONTACT_CREATED))
        .on(
            "crm.contact.changed.v1",
            ContactTold.class,
            (event, told) -> contact(event, told, TimelineKind.CONTACT_CHANGED))
        .on(
            "crm.contact.removed.v1",
            ContactTold.class,
            (event, told) -> contact(event, told, TimelineKind.CONTACT_REMOVED))
        .on("crm.contact.moved.v1", ContactMoved.class, this::moved)
        .on(
            "crm.contact.assessed.v1",
            ContactTold.class,
            (event, told) -> contact(event, told, TimelineKind.CONTACT_ASSESSED))
        .on(
            "crm.profile.changed.v1",
            ProfileTold.class,
            (event, told) -> profile(event, told, TimelineKind.PROFILE_CHANGED))
        .on(
            "crm.profile.verified.v1",
            ProfileTold.class,
            (event, told) -> profile(event, told, TimelineKind.PROFILE_VERIFIED));
  }

  private void created(ReceivedEvent event, CustomerTold told) {
    customer(event, told, TimelineKind.CUSTOMER_CREATED, line(told));
  }

  private void changed(ReceivedEvent event, CustomerTold told) {
    customer(event, told, TimelineKind.CUSTOMER_CHANGED, line(told));
  }

  private void classChanged(ReceivedEvent event, CustomerTold told) {
    ClassLine line = new ClassLine(told.from(), told.to(), told.reason());
    customer(event, told, TimelineKind.CUSTOMER_CLASS_CHANGED, line);
  }

  private void ownerChanged(ReceivedEvent event, CustomerTold told) {
    OwnerLine line =
        new OwnerLine(told.fromOwnerId(), told.customer().ownerId(), told.customer().team());
    customer(event, told, TimelineKind.CUSTOMER_OWNER_CHANGED, line);
  }

  private void releaseWarned(ReceivedEvent event, ReleaseWarned told) {
    ReleaseLine line = new ReleaseLine(told.untouchedSince(), told.releaseAt());
    String source = "/api/customer/v1/customers/" + told.customerId();
    timeline.add(event, told.customerId(), TimelineKind.POOL_RELEASE_WARNED, null, source, line);
  }

  /// Shown with the survivor: who came to it, or went.
  private void merge(
      ReceivedEvent event, CustomerTold told, @Nullable UUID survivorId, TimelineKind kind) {
    timeline.add(
        event, survivorId, kind, null, "/api/customer/v1/merges/" + told.mergeId(), line(told));
  }

  private void customer(ReceivedEvent event, CustomerTold told, TimelineKind kind, Object line) {
    UUID id = told.customer().id();
    timeline.add(event, id, kind, null, "/api/customer/v1/customers/" + id, line);
  }

  private void contact(ReceivedEvent event, ContactTold told, TimelineKind kind) {
    String source =
        kind == TimelineKind.CONTACT_REMOVED
            ? null
            : "/api/customer/v1/contacts/" + told.contactId();
    timeline.add(event, told.customerId(), kind, null, source, new ContactLine(told.contactId()));
  }

  /// Where somebody went or came from is not for everybody who sees the one customer.
  private void moved(ReceivedEvent event, ContactMoved told) {
    boolean came = told.customerId().equals(told.toCustomerId());
    timeline.add(
        event,
        told.customerId(),
        came ? TimelineKind.CONTACT_JOINED : TimelineKind.CONTACT_LEFT,
        null,
        "/api/customer/v1/contacts/" + told.contactId(),
        new MoveLine(told.contactId(), told.on()));
  }

  private void profile(ReceivedEvent event, ProfileTold told, TimelineKind kind) {
    timeline.add(
        event,
        told.customerId(),
        kind,
        null,
        "/api/customer/v1/customers/%s/profile/%s".formatted(told.customerId(), told.section()),
        new ProfileLine(told.section(), told.changedFields()));
  }

  private static CustomerLine line(CustomerTold told) {
    return new CustomerLine(told.customer().number(), told.customer().name());
  }
}
