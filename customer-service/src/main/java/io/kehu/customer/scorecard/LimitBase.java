package io.kehu.customer.scorecard;

/// The figure of a statement that a recommended limit is a share of.
public enum LimitBase {
  NET_WORTH,
  ANNUAL_REVENUE,
  WORKING_CAPITAL
}
