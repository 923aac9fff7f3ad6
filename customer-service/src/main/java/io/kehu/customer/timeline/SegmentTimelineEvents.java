package io.kehu.customer.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.platform.event.EventHandlers;
import io.kehu.platform.event.ReceivedEvent;
import io.kehu.platform.event.Subscriptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What this service itself tells about segments and service tiers.
@ApplicationScoped
class SegmentTimelineEvents implements EventHandlers {
  private final Timeline timeline;

  SegmentTimelineEvents(Timeline timeline) {
    this.timeline = timeline;
  }

  record Turned(UUID customerId, String segment, String name, Instant at) {}

  record SegmentLine(String segment, String name) {}

  record Tier(
      UUID customerId, @Nullable String from, @Nullable String to, boolean manual, Instant at) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record TierLine(@Nullable String from, @Nullable String to, boolean manual) {}

  @Override
  public void subscribe(Subscriptions on) {
    on.on(
            "crm.segment.entered.v1",
            Turned.class,
            (event, told) -> turned(event, told, TimelineKind.SEGMENT_ENTERED))
        .on(
            "crm.segment.left.v1",
            Turned.class,
            (event, told) -> turned(event, told, TimelineKind.SEGMENT_LEFT))
        .on("crm.tiering.changed.v1", Tier.class, this::tier);
  }

  private void turned(ReceivedEvent event, Turned told, TimelineKind kind) {
    timeline.add(
        event,
        told.customerId(),
        kind,
        told.at(),
        "/api/customer/v1/segments/" + told.segment(),
        new SegmentLine(told.segment(), told.name()));
  }

  private void tier(ReceivedEvent event, Tier told) {
    timeline.add(
        event,
        told.customerId(),
        TimelineKind.SERVICE_TIER_CHANGED,
        told.at(),
        "/api/customer/v1/customers/%s/service-tier".formatted(told.customerId()),
        new TierLine(told.from(), told.to(), told.manual()));
  }
}
