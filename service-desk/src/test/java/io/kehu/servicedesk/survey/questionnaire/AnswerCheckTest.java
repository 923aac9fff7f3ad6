package io.kehu.servicedesk.survey.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import io.kehu.platform.codelist.Label;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerCheckTest {
  private static final Label ANY = new Label("any", "任意");
  private static final Questionnaire TWO_QUESTIONS =
      new Questionnaire(
          "csm-test",
          1,
          "CSM",
          ANY,
          ANY,
          List.of(new Question("OVERALL", true, ANY), new Question("QUALITY", false, ANY)));

  @Test
  void levelsAndScoresAreTheSameThing() {
    AnswerCheck check =
        AnswerCheck.of(
            TWO_QUESTIONS,
            List.of(
                new GivenAnswer("OVERALL", SatisfactionLevel.SATISFIED, null),
                new GivenAnswer("QUALITY", null, -90)));

    assertThat(check.faults()).isEmpty();
    assertThat(check.answers().scores())
        .containsExactly(new Score("OVERALL", 60), new Score("QUALITY", -90));
  }

  @Test
  void eachFaultIsNamedWithItsPlace() {
    AnswerCheck check =
        AnswerCheck.of(
            TWO_QUESTIONS,
            List.of(
                new GivenAnswer("QUALITY", null, 45),
                new GivenAnswer("QUALITY", null, 30),
                new GivenAnswer("PRICE", null, 30)));

    assertThat(check.faults())
        .extracting(AnswerCheck.Fault::pointer, AnswerCheck.Fault::code)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("/answers/0/score", "not-a-level"),
            org.assertj.core.groups.Tuple.tuple("/answers/1/item", "repeated-item"),
            org.assertj.core.groups.Tuple.tuple("/answers/2/item", "unknown-item"),
            org.assertj.core.groups.Tuple.tuple("/answers", "required-item"));
  }

  @Test
  void aLevelAndAnotherScoreContradict() {
    AnswerCheck check =
        AnswerCheck.of(
            TWO_QUESTIONS, List.of(new GivenAnswer("OVERALL", SatisfactionLevel.SATISFIED, 30)));

    assertThat(check.faults()).extracting(AnswerCheck.Fault::code).containsExactly("not-a-level");
  }

  @Test
  void theScaleGoesFromNinetyDownToMinusNinetyInThirties() {
    assertThat(SatisfactionLevel.values())
        .extracting(SatisfactionLevel::score)
        .containsExactly(90, 60, 30, 0, -30, -60, -90);
  }

  @Test
  void lowIsALowMeanOrOneVeryLowItem() {
    assertThat(answers(-30, -30).isLow(-30, -60)).isTrue();
    assertThat(answers(90, -60).isLow(-30, -60)).isTrue();
    assertThat(answers(0, -30).isLow(-30, -60)).isFalse();
    assertThat(answers(90, 60, 60).mean()).isEqualByComparingTo("70");
    assertThat(answers(90, 30, 30).mean()).isEqualByComparingTo("50");
    assertThat(answers(60, 60, 90, 0, 30, 30, 90).mean()).isEqualByComparingTo("51.43");
  }

  private static Answers answers(int... scores) {
    return new Answers(
        java.util.Arrays.stream(scores).mapToObj(score -> new Score("ANY", score)).toList());
  }
}
