package io.kehu.customer.scorecard;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.customer.credit.Grade;
import io.kehu.platform.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a score is made of and what follows from it.
///
/// @param grades best first, the last from 0
/// @param minimumCoverage percent of the weight of which facts must be known before there is a grade
@Schema(name = "Scorecard")
public record Scorecard(
    @NotEmpty @Size(max = 50) List<@Valid @NotNull Factor> factors,
    @NotEmpty @Size(max = 10) List<@Valid @NotNull GradeBand> grades,
    @NotNull @Valid LimitFormula limit,
    @Min(0) @Max(100) int minimumCoverage) {

  /// @param from the lowest score of the grade
  /// @param limitPercent of the formula's base
  @Schema(name = "GradeBand")
  public record GradeBand(
      @NotNull Grade grade,
      @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
          BigDecimal from,
      @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
          BigDecimal limitPercent) {}

  /// The recommended limit is the grade's share of the base, at most `maximum`.
  @Schema(name = "LimitFormula")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record LimitFormula(@NotNull LimitBase base, @Nullable Money maximum) {}

  /// What is wrong at a place, by the code of a field's error.
  record Wrong(String pointer, String code) {}

  Optional<Factor> factor(String code) {
    return factors.stream().filter(factor -> factor.code().equals(code)).findFirst();
  }

  /// The grade of a score.
  GradeBand grade(BigDecimal score) {
    return grades.stream()
        .filter(band -> score.compareTo(band.from()) >= 0)
        .findFirst()
        .orElseGet(grades::getLast);
  }

  /// Everything that does not fit together.
  List<Wrong> wrongs() {
    List<Wrong> wrongs = new ArrayList<>();
    if (factors.stream().mapToInt(Factor::weight).sum() != 100) {
      wrongs.add(new Wrong("/factors", "scorecard-weights-not-100"));
    }
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < factors.size(); i++) {
      Factor factor = factors.get(i);
      if (!codes.add(factor.code())) {
        wrongs.add(new Wrong("/factors/" + i + "/code", "scorecard-factor-repeated"));
      }
      if (factor.ratio() != null && factor.payment() != null) {
        wrongs.add(new Wrong("/factors/" + i + "/payment", "scorecard-two-sources"));
      }
      if (!factor.covers()) {
        wrongs.add(new Wrong("/factors/" + i + "/bands", "scorecard-bands-gap"));
      }
    }
    for (int i = 1; i < grades.size(); i++) {
      GradeBand better = grades.get(i - 1);
      GradeBand worse = grades.get(i);
      if (better.grade().compareTo(worse.grade()) >= 0
          || better.from().compareTo(worse.from()) <= 0) {
        wrongs.add(new Wrong("/grades/" + i, "scorecard-grades-order"));
      }
    }
    if (grades.getLast().from().signum() != 0) {
      wrongs.add(new Wrong("/grades/" + (grades.size() - 1) + "/from", "scorecard-grades-gap"));
    }
    Money maximum = limit.maximum();
    if (maximum != null && maximum.isNegative()) {
      wrongs.add(new Wrong("/limit/maximum/amount", "credit-amount-negative"));
    }
    return wrongs;
  }
}
