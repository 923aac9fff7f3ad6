package io.kehu.customer.scorecard;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.customer.credit.Grade;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What goes over the wire about assessments and the scorecard.
public final class AssessmentApi {
  private AssessmentApi() {}

  /// An assessment as it is asked for. Ratios and payment history are looked up.
  ///
  /// @param statementId whose ratios count; the newest statement of a year where left out
  /// @param judgements one for each factor that a person judges and has an opinion of
  @Schema(name = "AssessmentCreate")
  public record Create(
      @Nullable UUID statementId,
      @Nullable @Size(max = 50) List<@Valid @NotNull Judgement> judgements,
      @Nullable @Size(max = 2000) String note) {
    List<Judgement> given() {
      return judgements == null ? List.of() : judgements;
    }
  }

  /// @param value by the scale of the factor's bands
  @Schema(name = "FactorJudgement")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Judgement(
      @NotNull @Pattern(regexp = Factor.CODE) String factor,
      @NotNull @Digits(integer = 12, fraction = 4) BigDecimal value,
      @Nullable @Size(max = 500) String note) {}

  /// What one factor gave.
  ///
  /// @param value absent where it is not known, as are the points
  /// @param contribution points of the score that come from it; all add up to the score
  @Schema(name = "FactorContribution")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Contribution(
      String factor,
      Criterion criterion,
      int weight,
      @Nullable BigDecimal value,
      @Nullable Integer points,
      BigDecimal contribution) {}

  /// An assessment as it was made.
  ///
  /// @param scorecardVersion 0 is the one that is shipped
  /// @param statementId the statement that it used, which may have changed since
  /// @param score 0 … 100, absent where nothing was known
  /// @param coverage percent of the scorecard's weight of which facts were known
  /// @param grade absent where coverage was too low
  /// @param missing factors of which nothing was known
  @Schema(name = "Assessment")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record View(
      UUID id,
      UUID customerId,
      long scorecardVersion,
      @Nullable UUID statementId,
      @Nullable BigDecimal score,
      BigDecimal coverage,
      @Nullable Grade grade,
      List<Contribution> contributions,
      List<String> missing,
      List<Judgement> judgements,
      RecommendedLimit recommendedLimit,
      @Nullable String note,
      String assessedBy,
      Instant assessedAt) {}

  /// A scorecard with its version.
  @Schema(name = "ScorecardVersion")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ScorecardView(
      long version, Scorecard scorecard, @Nullable String actor, @Nullable Instant changedAt) {}
}
