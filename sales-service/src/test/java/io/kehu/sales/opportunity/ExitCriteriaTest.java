package io.kehu.sales.opportunity;

import static io.kehu.sales.opportunity.OpportunityFixtures.OPENED;
import static io.kehu.sales.opportunity.OpportunityFixtures.aValidOpportunity;
import static io.kehu.sales.opportunity.OpportunityFixtures.anOpportunityWith;
import static io.kehu.sales.opportunity.OpportunityFixtures.theDetails;
import static io.kehu.sales.process.ProcessFixtures.aProcess;
import static io.kehu.sales.process.ProcessFixtures.stage;
import static org.assertj.core.api.Assertions.assertThat;

import io.kehu.sales.opportunity.ExitCriteria.Kind;
import io.kehu.sales.opportunity.ExitCriteria.Unmet;
import io.kehu.sales.opportunity.StageStay.Departure;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExitCriteriaTest {
  @Test
  void aStageWithoutCriteriaIsLeftFreely() {
    assertThat(ExitCriteria.unmet(aProcess(), stage("SECOND"), withoutAmount(), Set.of()))
        .isEmpty();
  }

  @Test
  void skippedStagesAreAskedToo() {
    assertThat(ExitCriteria.unmet(aProcess(), stage("FOURTH"), withoutAmount(), Set.of()))
        .containsExactly(
            new Unmet("SECOND", Kind.FIELD, "AMOUNT"), new Unmet("THIRD", Kind.CHECK, "AGREED"));
  }

  @Test
  void whatIsThereAndConfirmedIsMet() {
    assertThat(
            ExitCriteria.unmet(aProcess(), stage("FOURTH"), aValidOpportunity(), Set.of("AGREED")))
        .isEmpty();
  }

  @Test
  void theWayBackIsFree() {
    Opportunity opportunity = withoutAmount();
    opportunity.moveTo(stage("THIRD"), OPENED, Departure.by("x"), OPENED);

    assertThat(ExitCriteria.unmet(aProcess(), stage("FIRST"), opportunity, Set.of())).isEmpty();
  }

  private static Opportunity withoutAmount() {
    return anOpportunityWith(theDetails(null));
  }
}
