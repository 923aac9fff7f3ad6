package io.kehu.servicedesk.survey.response;

import io.kehu.platform.codelist.Label;
import io.kehu.platform.external.ExternalReference;
import io.kehu.servicedesk.survey.Occasion;
import io.kehu.servicedesk.survey.questionnaire.GivenAnswer;
import io.kehu.servicedesk.survey.questionnaire.Questionnaire;
import io.kehu.servicedesk.survey.questionnaire.SatisfactionLevel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Responses on the wire; a response is shown as it is.
final class ResponseApi {
  private ResponseApi() {}

  /// What a customer sends through its link.
  @Schema(name = "SurveyAnswers")
  record Given(
      @NotEmpty @Size(max = 50) List<@NotNull @Valid GivenAnswer> answers,
      @Nullable @Size(max = 5000) String comment) {}

  /// What somebody enters who asked the customer in another way.
  ///
  /// @param customer what another system calls the customer, instead of its id
  /// @param answeredAt now, where left out
  /// @param externalReference what another system calls the response: sent again, it is recognised
  @Schema(name = "SurveyResponseEntry")
  record Entered(
      @NotBlank @Size(max = 64) String questionnaire,
      @Nullable UUID customerId,
      @Nullable @Valid ExternalReference customer,
      @Nullable @Valid Occasion trigger,
      @Nullable UUID productId,
      @NotEmpty @Size(max = 50) List<@NotNull @Valid GivenAnswer> answers,
      @Nullable @Size(max = 5000) String comment,
      @Nullable Instant answeredAt,
      @Nullable @Valid ExternalReference externalReference) {}

  /// What a customer sees behind its link, in its language.
  @Schema(name = "SurveyForm")
  record Form(
      String questionnaire,
      int version,
      String language,
      String title,
      String intro,
      List<Item> items,
      List<Level> levels,
      Instant expiresAt) {
    static Form of(
        Questionnaire questionnaire,
        Function<SatisfactionLevel, Label> levels,
        Locale language,
        Instant expiresAt) {
      return new Form(
          questionnaire.code(),
          questionnaire.version(),
          language.toLanguageTag(),
          questionnaire.title().in(language),
          questionnaire.intro().in(language),
          questionnaire.questions().stream()
              .map(q -> new Item(q.item(), q.label().in(language), q.required()))
              .toList(),
          Arrays.stream(SatisfactionLevel.values())
              .map(level -> new Level(level, level.score(), levels.apply(level).in(language)))
              .toList(),
          expiresAt);
    }
  }

  @Schema(name = "SurveyFormItem")
  record Item(String item, String label, boolean required) {}

  @Schema(name = "SurveyFormLevel")
  record Level(SatisfactionLevel level, int score, String label) {}

  /// What a customer gets for its answers.
  @Schema(name = "SurveyReceipt")
  record Receipt(UUID responseId, Instant answeredAt) {}
}
