package io.kehu.sales.opportunity;

import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything about an opportunity that can simply be changed, unlike its stage and outcome.
///
/// @param customerId null where there is none, or where it is not known yet
/// @param customerReference the customer as another system calls it, while it is waited for
/// @param ownProbability in percent, the owner's estimate; null leaves it to the stage
/// @param ownerName the person answerable, where that is no user here (a representative in the ERP)
record OpportunityDetails(
    String title,
    @Nullable String description,
    @Nullable UUID customerId,
    @Nullable ExternalReference customerReference,
    List<UUID> contactIds,
    @Nullable String source,
    @Nullable Integer ownProbability,
    @Nullable Money amount,
    @Nullable LocalDate expectedCloseOn,
    ForecastCategory forecastCategory,
    List<OpportunityProduct> products,
    @Nullable UUID ownerId,
    @Nullable String ownerName,
    @Nullable String team,
    @Nullable String nextStep,
    @Nullable PurchaseType purchaseType) {
  OpportunityDetails {
    contactIds = List.copyOf(contactIds);
    products = List.copyOf(products);
  }

  OpportunityDetails ownedBy(@Nullable UUID owner, @Nullable String ownersTeam) {
    return new OpportunityDetails(
        title,
        description,
        customerId,
        customerReference,
        contactIds,
        source,
        ownProbability,
        amount,
        expectedCloseOn,
        forecastCategory,
        products,
        owner,
        ownerName,
        ownersTeam,
        nextStep,
        purchaseType);
  }

  OpportunityDetails inCategory(ForecastCategory category) {
    return new OpportunityDetails(
        title,
        description,
        customerId,
        customerReference,
        contactIds,
        source,
        ownProbability,
        amount,
        expectedCloseOn,
        category,
        products,
        ownerId,
        ownerName,
        team,
        nextStep,
        purchaseType);
  }
}
