package io.kehu.sales.opportunity;

import static io.kehu.sales.opportunity.OpportunityFixtures.OPENED;
import static io.kehu.sales.opportunity.OpportunityFixtures.aValidOpportunity;
import static io.kehu.sales.process.ProcessFixtures.stage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.kehu.platform.money.Money;
import io.kehu.platform.problem.ProblemException;
import io.kehu.sales.opportunity.StageStay.Departure;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class OpportunityTest {
  private static final Instant LATER = OPENED.plus(Duration.ofDays(3));

  @Test
  void beginsWithAStayInItsStage() {
    Opportunity opportunity = aValidOpportunity();

    assertThat(opportunity.stays()).containsExactly(StageStay.begin("FIRST", 1, OPENED));
    assertThat(opportunity.probability()).isEqualTo(10);
    assertThat(opportunity.version()).isEqualTo(1);
  }

  @Test
  void keepsEveryStayWithItsTimesAndItsEnd() {
    Opportunity opportunity = aValidOpportunity();

    opportunity.moveTo(stage("SECOND"), LATER, by("wang.fang"), LATER);
    opportunity.moveTo(stage("FOURTH"), LATER, by("wang.fang"), LATER);
    opportunity.moveTo(stage("FIRST"), LATER, by("wang.fang"), LATER);

    assertThat(opportunity.stays())
        .extracting(StageStay::stage, StageStay::leftBy)
        .containsExactly(
            tuple("FIRST", StayEnd.FORWARD),
            tuple("SECOND", StayEnd.SKIP),
            tuple("FOURTH", StayEnd.BACK),
            tuple("FIRST", null));
    assertThat(opportunity.stays().getFirst().leftAt()).isEqualTo(LATER);
    assertThat(opportunity.version()).isEqualTo(4);
  }

  @Test
  void doesNotMoveToWhereItIs() {
    assertRefused(
        () -> aValidOpportunity().moveTo(stage("FIRST"), LATER, by("x"), LATER),
        OpportunityError.ALREADY_IN_STAGE);
  }

  @Test
  void isCertainOnceWon() {
    Opportunity opportunity = aValidOpportunity();

    opportunity.close(won(LATER), "wang.fang", LATER);

    assertThat(opportunity.status()).isEqualTo(OpportunityStatus.WON);
    assertThat(opportunity.probability()).isEqualTo(100);
    assertThat(opportunity.details().amount()).isEqualTo(Money.of("900", "CNY"));
    assertThat(opportunity.details().forecastCategory()).isEqualTo(ForecastCategory.CLOSED);
    assertThat(opportunity.stays().getLast().leftBy()).isEqualTo(StayEnd.WON);
  }

  @Test
  void neitherMovesNorEndsOnceItIsOver() {
    Opportunity opportunity = aValidOpportunity();
    opportunity.close(lost(LATER), "wang.fang", LATER);

    assertRefused(
        () -> opportunity.moveTo(stage("SECOND"), LATER, by("x"), LATER), OpportunityError.CLOSED);
    assertRefused(() -> opportunity.close(won(LATER), "x", LATER), OpportunityError.CLOSED);
  }

  @Test
  void cannotEndBeforeItBegan() {
    assertRefused(
        () -> aValidOpportunity().close(won(OPENED.minus(Duration.ofDays(1))), "x", LATER),
        OpportunityError.CLOSED_BEFORE_OPENED);
  }

  @Test
  void goesOnInItsStageWhenReopened() {
    Opportunity opportunity = aValidOpportunity();
    opportunity.close(lost(LATER), "wang.fang", LATER);

    opportunity.reopen(LATER.plusSeconds(60));

    assertThat(opportunity.isOpen()).isTrue();
    assertThat(opportunity.closing()).isNull();
    assertThat(opportunity.stays())
        .extracting(StageStay::stage, StageStay::leftBy)
        .containsExactly(tuple("FIRST", StayEnd.LOST), tuple("FIRST", null));
  }

  @Test
  void isNotReopenedWhileOpen() {
    assertRefused(() -> aValidOpportunity().reopen(LATER), OpportunityError.NOT_CLOSED);
  }

  @Test
  void takesACorrectionOfItsEnd() {
    Opportunity opportunity = aValidOpportunity();
    opportunity.close(won(LATER), "wang.fang", LATER);

    Instant corrected = LATER.plus(Duration.ofDays(1));
    boolean changed = opportunity.correctClosing(won(corrected), corrected);
    boolean again = opportunity.correctClosing(won(corrected), corrected);

    assertThat(changed).isTrue();
    assertThat(again).isFalse();
    assertThat(opportunity.closedAt()).isEqualTo(corrected);
    assertThat(opportunity.stays().getLast().leftAt()).isEqualTo(corrected);
  }

  @Test
  void isUntouchedByAChangeThatChangesNothing() {
    Opportunity opportunity = aValidOpportunity();

    assertThat(opportunity.change(opportunity.details(), LATER)).isFalse();
    assertThat(opportunity.version()).isEqualTo(1);
  }

  @Test
  void aStayNeverEndsBeforeItBegan() {
    Opportunity opportunity = aValidOpportunity();

    opportunity.moveTo(stage("SECOND"), OPENED.minusSeconds(5), by("erp"), LATER);

    assertThat(opportunity.stays().getFirst().leftAt()).isEqualTo(OPENED);
    assertThat(opportunity.stays().getLast().enteredAt()).isEqualTo(OPENED);
  }

  private static Departure by(String who) {
    return Departure.by(who);
  }

  private static Closing won(Instant at) {
    return new Closing(Outcome.WON, OutcomeReason.PRODUCT, null, null, Money.of("900", "CNY"), at);
  }

  private static Closing lost(Instant at) {
    return new Closing(Outcome.LOST, OutcomeReason.PRICE, "Rival Ltd", null, null, at);
  }

  private static void assertRefused(ThrowingCallable call, OpportunityError error) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ProblemException.class, refused -> assertThat(refused.problem()).isEqualTo(error));
  }
}
