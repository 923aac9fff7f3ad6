package io.kehu.sales.opportunity;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.external.SourceStamp;
import io.kehu.platform.money.Money;
import io.kehu.sales.customer.CustomerReplica;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What goes in and out over HTTP.
final class OpportunityApi {
  private OpportunityApi() {}

  /// What a person may write. Process and stage are chosen when it is created; later the stage is
  /// moved.
  ///
  /// @param customerId or `customerReference`, or neither
  /// @param process `standard` where left out
  /// @param stage the first one where left out
  /// @param probability own estimate in percent; where left out the stage's holds
  /// @param openedOn today (UTC) where left out
  @Schema(name = "OpportunityWrite")
  record Write(
      @NotBlank @Size(max = 200) String title,
      @Size(max = 4000) @Nullable String description,
      @Nullable UUID customerId,
      @Valid @Nullable ExternalReference customerReference,
      @Size(max = 50) @Nullable List<@NotNull UUID> contactIds,
      @Size(max = 64) @Nullable String source,
      @Size(max = 64) @Nullable String process,
      @Size(max = 64) @Nullable String stage,
      @Min(0) @Max(100) @Nullable Integer probability,
      @Nullable Money amount,
      @Nullable LocalDate openedOn,
      @Nullable LocalDate expectedCloseOn,
      @Nullable ForecastCategory forecastCategory,
      @Size(max = 100) @Nullable List<@NotNull @Valid Product> products,
      @Nullable UUID ownerId,
      @Size(max = 200) @Nullable String ownerName,
      @Size(max = 64) @Nullable String team,
      @Size(max = 500) @Nullable String nextStep,
      @Nullable PurchaseType purchaseType) {

    static Write from(Opportunity opportunity) {
      OpportunityDetails details = opportunity.details();
      return new Write(
          details.title(),
          details.description(),
          details.customerId(),
          details.customerReference(),
          details.contactIds(),
          details.source(),
          opportunity.process(),
          opportunity.stage(),
          details.ownProbability(),
          details.amount(),
          opportunity.openedOn(),
          details.expectedCloseOn(),
          details.forecastCategory(),
          details.products().stream().map(Product::from).toList(),
          details.ownerId(),
          details.ownerName(),
          details.team(),
          details.nextStep(),
          details.purchaseType());
    }
  }

  /// What another system sends: the whole opportunity with its stage, outcome and dates.
  ///
  /// @param externalReference may be left out where the address names it
  /// @param stageEnteredAt since when it is in its stage; where left out: when it opened, or for a
  ///     stage that is new to us, when the source changed it
  /// @param outcome left out while it is open
  @Schema(name = "OpportunityUpsert")
  record Upsert(
      @Valid @Nullable ExternalReference externalReference,
      @Nullable Long sourceVersion,
      @Nullable Instant sourceUpdatedAt,
      @NotBlank @Size(max = 200) String title,
      @Size(max = 4000) @Nullable String description,
      @Nullable UUID customerId,
      @Valid @Nullable ExternalReference customerReference,
      @Size(max = 50) @Nullable List<@NotNull UUID> contactIds,
      @Size(max = 64) @Nullable String source,
      @Size(max = 64) @Nullable String process,
      @Size(max = 64) @Nullable String stage,
      @Nullable Instant stageEnteredAt,
      @Min(0) @Max(100) @Nullable Integer probability,
      @Nullable Money amount,
      @Nullable LocalDate openedOn,
      @Nullable LocalDate expectedCloseOn,
      @Nullable ForecastCategory forecastCategory,
      @Size(max = 100) @Nullable List<@NotNull @Valid Product> products,
      @Nullable UUID ownerId,
      @Size(max = 200) @Nullable String ownerName,
      @Size(max = 64) @Nullable String team,
      @Size(max = 500) @Nullable String nextStep,
      @Nullable PurchaseType purchaseType,
      @Valid @Nullable OutcomeWrite outcome) {

    SourceStamp stamp() {
      return new SourceStamp(sourceVersion, sourceUpdatedAt);
    }

    private @Nullable Money finalAmount() {
      return outcome != null && outcome.amount() != null ? outcome.amount() : amount;
    }

    Write write() {
      return new Write(
          title,
          description,
          customerId,
          customerReference,
          contactIds,
          source,
          process,
          stage,
          probability,
          finalAmount(),
          openedOn,
          expectedCloseOn,
          forecastCategory,
          products,
          ownerId,
          ownerName,
          team,
          nextStep,
          purchaseType);
    }
  }

  /// A product of the opportunity, by id or as another system calls it or by its SKU.
  @Schema(name = "OpportunityProductWrite")
  record Product(
      @Nullable UUID productId,
      @Valid @Nullable ExternalReference productReference,
      @Size(max = 64) @Nullable String sku,
      @Positive @Digits(integer = 15, fraction = 4) @Nullable BigDecimal quantity,
      @Nullable Money amount) {
    static Product from(OpportunityProduct product) {
      return new Product(product.productId(), null, null, product.quantity(), product.amount());
    }
  }

  /// @param closedAt now where left out
  /// @param amount what it came to; the expected amount where left out
  record OutcomeWrite(
      @NotNull Outcome outcome,
      @Nullable OutcomeReason reason,
      @Size(max = 200) @Nullable String rival,
      @Size(max = 4000) @Nullable String lessons,
      @Nullable Money amount,
      @Nullable Instant closedAt) {}

  /// @param confirmed checklist items of the stages left behind
  /// @param overrideReason lets a manager move it though criteria are not met
  record StageMoveWrite(
      @NotBlank @Size(max = 64) String toStage,
      @Size(max = 50) @Nullable List<@NotBlank @Size(max = 64) String> confirmed,
      @Size(min = 3, max = 500) @Nullable String overrideReason) {}

  /// An opportunity as it is read.
  @Schema(name = "Opportunity")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record View(
      UUID id,
      String number,
      String title,
      @Nullable String description,
      @Nullable UUID customerId,
      @Nullable ExternalReference customerReference,
      @Nullable String customerName,
      List<UUID> contactIds,
      @Nullable String source,
      String process,
      int processVersion,
      String stage,
      int stageOrder,
      OpportunityStatus status,
      int probability,
      @Nullable Integer ownProbability,
      @Nullable Money amount,
      LocalDate openedOn,
      @Nullable LocalDate expectedCloseOn,
      ForecastCategory forecastCategory,
      List<ProductView> products,
      @Nullable UUID ownerId,
      @Nullable String ownerName,
      @Nullable String team,
      @Nullable String nextStep,
      @Nullable PurchaseType purchaseType,
      @Nullable OutcomeView outcome,
      List<ExternalReference> externalReferences,
      long version,
      Instant createdAt,
      Instant changedAt) {

    static View from(
        Opportunity opportunity,
        @Nullable CustomerReplica customer,
        List<ExternalReference> externalReferences) {
      OpportunityDetails details = opportunity.details();
      return new View(
          opportunity.id(),
          opportunity.number(),
          details.title(),
          details.description(),
          customer == null ? details.customerId() : customer.id(),
          details.customerReference(),
          customer == null ? null : customer.name(),
          details.contactIds(),
          details.source(),
          opportunity.process(),
          opportunity.processVersion(),
          opportunity.stage(),
          opportunity.stagePosition(),
          opportunity.status(),
          opportunity.probability(),
          details.ownProbability(),
          details.amount(),
          opportunity.openedOn(),
          details.expectedCloseOn(),
          details.forecastCategory(),
          details.products().stream().map(ProductView::from).toList(),
          details.ownerId(),
          details.ownerName(),
          details.team(),
          details.nextStep(),
          details.purchaseType(),
          OutcomeView.from(opportunity.closing()),
          externalReferences,
          opportunity.version(),
          opportunity.createdAt(),
          opportunity.changedAt());
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "OpportunityProduct")
  record ProductView(UUID productId, BigDecimal quantity, @Nullable Money amount) {
    static ProductView from(OpportunityProduct product) {
      return new ProductView(
          product.productId(), product.quantity().stripTrailingZeros(), product.amount());
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record OutcomeView(
      Outcome outcome,
      @Nullable OutcomeReason reason,
      @Nullable String rival,
      @Nullable String lessons,
      Instant closedAt) {
    static @Nullable OutcomeView from(@Nullable Closing closing) {
      return closing == null
          ? null
          : new OutcomeView(
              closing.outcome(),
              closing.reason(),
              closing.rival(),
              closing.lessons(),
              closing.closedAt());
    }
  }

  /// An opportunity in a list.
  @Schema(name = "OpportunityItem")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(
      UUID id,
      String number,
      String title,
      @Nullable UUID customerId,
      @Nullable String customerName,
      @Nullable String source,
      String process,
      String stage,
      int stageOrder,
      OpportunityStatus status,
      int probability,
      @Nullable Money amount,
      LocalDate openedOn,
      @Nullable LocalDate expectedCloseOn,
      ForecastCategory forecastCategory,
      @Nullable UUID ownerId,
      @Nullable String ownerName,
      @Nullable String team,
      @Nullable Instant closedAt,
      long version,
      Instant createdAt) {}

  /// One stay in a stage.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record StayView(
      String stage,
      int stageOrder,
      Instant enteredAt,
      @Nullable Instant leftAt,
      @Nullable StayEnd leftBy,
      @Nullable String movedBy,
      @Nullable String overrideReason,
      @Nullable List<String> confirmed) {
    static StayView from(StageStay stay) {
      return new StayView(
          stay.stage(),
          stay.stagePosition(),
          stay.enteredAt(),
          stay.leftAt(),
          stay.leftBy(),
          stay.movedBy(),
          stay.overrideReason(),
          stay.confirmed());
    }
  }

  /// The stays, oldest first: never more than an opportunity has moves, so not paged.
  record Stays(List<StayView> items) {}
}
