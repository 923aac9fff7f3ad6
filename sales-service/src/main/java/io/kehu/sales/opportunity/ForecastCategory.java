package io.kehu.sales.opportunity;

/// How firmly a sale is counted on.
public enum ForecastCategory {
  PIPELINE,
  BEST_CASE,
  COMMIT,
  CLOSED,
  OMITTED
}
