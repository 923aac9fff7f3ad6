package io.kehu.customer.ratio;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why there is no ratio.
@Schema(name = "RatioAbsenceReason")
public enum Absence {
  INPUT_UNKNOWN,
  DENOMINATOR_ZERO,
  NEGATIVE_EQUITY,
  NEGATIVE_DENOMINATOR
}
