package io.kehu.sales.opportunity;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.platform.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An opportunity as other services see it: figures and whereabouts, no free text but the title.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OpportunitySnapshot(
    UUID id,
    String number,
    @Nullable UUID customerId,
    String title,
    String process,
    String stage,
    int stageOrder,
    OpportunityStatus status,
    @Nullable Money amount,
    int probability,
    List<UUID> productIds,
    @Nullable UUID ownerId,
    @Nullable String ownerName,
    @Nullable String team,
    @Nullable String source,
    Instant createdAt,
    LocalDate openedOn,
    @Nullable LocalDate expectedCloseOn,
    @Nullable Instant closedAt,
    long version) {

  static OpportunitySnapshot of(Opportunity opportunity) {
    OpportunityDetails details = opportunity.details();
    return new OpportunitySnapshot(
        opportunity.id(),
        opportunity.number(),
        details.customerId(),
        details.title(),
        opportunity.process(),
        opportunity.stage(),
        opportunity.stagePosition(),
        opportunity.status(),
        details.amount(),
        opportunity.probability(),
        details.products().stream().map(OpportunityProduct::productId).toList(),
        details.ownerId(),
        details.ownerName(),
        details.team(),
        details.source(),
        opportunity.createdAt(),
        opportunity.openedOn(),
        details.expectedCloseOn(),
        opportunity.closedAt(),
        opportunity.version());
  }
}
