package io.kehu.customer.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What was owned and owed on the last day of the period.
@Schema(name = "BalanceSheet")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BalanceSheet(
    @Nullable Figure cash,
    @Nullable Figure receivables,
    @Nullable Figure inventories,
    @Nullable Figure otherCurrentAssets,
    @Nullable Figure currentAssets,
    @Nullable Figure fixedAssets,
    @Nullable Figure intangibleAssets,
    @Nullable Figure otherAssets,
    @Nullable Figure totalAssets,
    @Nullable Figure currentLiabilities,
    @Nullable Figure longTermLiabilities,
    @Nullable Figure totalLiabilities,
    @Nullable Figure equity) {

  static final BalanceSheet NONE =
      new BalanceSheet(
          null, null, null, null, null, null, null, null, null, null, null, null, null);
}
