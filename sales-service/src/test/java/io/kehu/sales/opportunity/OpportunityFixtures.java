package io.kehu.sales.opportunity;

import static io.kehu.sales.process.ProcessFixtures.aProcess;
import static io.kehu.sales.process.ProcessFixtures.stage;

import io.kehu.platform.id.Ids;
import io.kehu.platform.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class OpportunityFixtures {
  static final Instant OPENED = Instant.parse("2026-03-02T08:00:00Z");

  private OpportunityFixtures() {}

  static Opportunity aValidOpportunity() {
    return anOpportunityWith(theDetails(Money.of("1000", "CNY")));
  }

  static Opportunity anOpportunityWith(OpportunityDetails details) {
    return new Opportunity(
        Ids.newId(),
        "O-000001",
        aProcess(),
        stage("FIRST"),
        details,
        LocalDate.parse("2026-03-02"),
        OPENED,
        OPENED);
  }

  static OpportunityDetails theDetails(@Nullable Money amount) {
    return new OpportunityDetails(
        "Pumps",
        null,
        Ids.newId(),
        null,
        List.of(),
        null,
        null,
        amount,
        null,
        ForecastCategory.PIPELINE,
        List.of(),
        null,
        null,
        null,
        null,
        null);
  }
}
