package io.kehu.loyalty.tier;

/// Ranks of the programme, the lowest first.
public enum Tier {
  REGULAR,
  SILVER,
  GOLD,
  PLATINUM;

  boolean isAbove(Tier other) {
    return compareTo(other) > 0;
  }
}
