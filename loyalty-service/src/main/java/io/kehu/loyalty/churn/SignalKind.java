package io.kehu.loyalty.churn;

/// What makes us fear that a customer leaves.
public enum SignalKind {
  /// silent for longer than its own rhythm explains
  ORDER_GAP,
  /// said that it is dissatisfied
  LOW_SURVEY
}
