package io.kehu.analytics.catalogue;

/// The figures that this service shows. Words and formulas stand in `metrics.properties` and `metrics_zh_CN.properties`, by code.
public enum Metric {
  CSM("csm", "/v1/metrics/satisfaction", "score"),
  COMPLAINT_RATE("complaint-rate", "/v1/metrics/complaints", "per-thousand-orders"),
  COMPLAINING_SHARE("complaining-share", "/v1/metrics/complaints", "share"),
  FIRST_RESPONSE_TIME("first-response-time", "/v1/metrics/complaints", "minutes"),
  RESOLUTION_TIME("resolution-time", "/v1/metrics/complaints", "minutes"),
  RFM("rfm", "/v1/metrics/value/rfm", "score"),
  ABC("abc", "/v1/metrics/value/concentration", "class"),
  TOP_SHARE("top-20-share", "/v1/metrics/value/concentration", "share"),
  GINI("gini", "/v1/metrics/value/concentration", "coefficient"),
  REPURCHASE_RATE("repurchase-rate", "/v1/metrics/retention", "share"),
  RETURN_RATE("return-rate", "/v1/metrics/retention", "share"),
  RETENTION_RATE("retention-rate", "/v1/metrics/retention", "share"),
  WIN_RATE("win-rate", "/v1/metrics/funnel/outcomes", "share"),
  WON_VALUE("won-value", "/v1/metrics/funnel/outcomes", "money"),
  SALES_CYCLE("sales-cycle", "/v1/metrics/funnel/outcomes", "days"),
  STAGE_CONVERSION("stage-conversion", "/v1/metrics/funnel/stages", "share"),
  OPEN_PIPELINE("open-pipeline", "/v1/metrics/funnel/standing", "money");

  private final String code;
  private final String endpoint;
  private final String unit;

  Metric(String code, String endpoint, String unit) {
    this.code = code;
    this.endpoint = endpoint;
    this.unit = unit;
  }

  /// Stable kebab-case code, the last part of the definition's address.
  public String code() {
    return code;
  }

  /// Where the figure is read.
  public String endpoint() {
    return endpoint;
  }

  /// `share` is 0 … 1, `score` a point on the figure's own scale.
  public String unit() {
    return unit;
  }

  /// The address of the definition, which every answer links to.
  public String definition() {
    return "/v1/metric-definitions/" + code;
  }
}
