package io.kehu.customer.keyaccount;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One condition of the rule and how the customer stood to it.
///
/// @param value the customer's, as it was told last; absent where nobody told it
/// @param threshold what the rule asks for; of several by comma any one
@Schema(name = "KeyAccountGround")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Ground(Condition condition, @Nullable String value, String threshold, boolean met) {

  /// What the rule looks at.
  @Schema(name = "KeyAccountCondition")
  public enum Condition {
    /// The class by cumulated value: A, B or C.
    VALUE_CLASS,
    /// The score of purchase frequency, 1 … 5.
    FREQUENCY,
    /// The tier of the loyalty programme.
    TIER
  }
}
