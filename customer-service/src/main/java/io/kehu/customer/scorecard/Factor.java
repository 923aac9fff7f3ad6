package io.kehu.customer.scorecard;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.kehu.customer.ratio.Ratio;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One thing that a scorecard looks at. Its value is a ratio, a figure of the payment history, or,
/// where neither is named, a person's judgement.
///
/// @param weight percent of the score
/// @param bands from the lowest value up; the first has no `from`, so that every value has its points
@Schema(name = "ScorecardFactor")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Factor(
    @NotNull @Pattern(regexp = Factor.CODE) String code,
    @NotNull @Valid Labels labels,
    @NotNull Criterion criterion,
    @Min(1) @Max(100) int weight,
    @Nullable Ratio ratio,
    @Nullable PaymentFigure payment,
    @NotEmpty @Size(max = 20) List<@Valid @NotNull Band> bands) {

  static final String CODE = "[A-Z][A-Z0-9_]{0,39}";

  /// What a factor is called.
  @Schema(name = "Labels")
  public record Labels(
      @NotBlank @Size(max = 100) String en,
      @JsonProperty("zh-CN") @NotBlank @Size(max = 100) String zhCn) {}

  /// The points of values from `from` up to where the next band begins.
  ///
  /// @param from absent in the first band
  @Schema(name = "ScorecardBand")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Band(
      @Nullable @Digits(integer = 12, fraction = 4) BigDecimal from,
      @Min(0) @Max(100) int points) {}

  boolean isJudgement() {
    return ratio == null && payment == null;
  }

  /// The points of a value; the bands must cover it.
  int points(BigDecimal value) {
    return bands.reversed().stream()
        .filter(band -> band.from() == null || value.compareTo(band.from()) >= 0)
        .findFirst()
        .orElseThrow()
        .points();
  }

  /// True where each value has its points in one way.
  boolean covers() {
    if (bands.isEmpty() || bands.getFirst().from() != null) {
      return false;
    }
    for (int i = 1; i < bands.size(); i++) {
      BigDecimal from = bands.get(i).from();
      BigDecimal before = bands.get(i - 1).from();
      if (from == null || before != null && from.compareTo(before) <= 0) {
        return false;
      }
    }
    return true;
  }
}
