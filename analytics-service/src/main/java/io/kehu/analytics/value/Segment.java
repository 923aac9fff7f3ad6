package io.kehu.analytics.value;

/// Named regions of the RFM cube. The first that fits, in this order, is a customer's segment; so the map is total.
public enum Segment {
  /// bought lately, often and much
  CHAMPION("recency >= 4 and frequency >= 4 and monetary >= 4"),
  /// buys often, and not long ago
  LOYAL("recency >= 3 and frequency >= 4"),
  /// spent much, has been away for long
  CANNOT_LOSE("recency <= 2 and frequency >= 4 and monetary >= 4"),
  /// used to buy often, fading
  AT_RISK("recency <= 2 and frequency >= 3"),
  /// came lately, may come again
  PROMISING("recency >= 4 and frequency <= 3 and monetary >= 3"),
  /// came lately for the first time, or for little
  NEW("recency >= 4"),
  /// neither near nor far
  NEEDS_ATTENTION("recency = 3"),
  /// bought little, long ago
  HIBERNATING("recency = 2"),
  LOST("recency = 1");

  private final String condition;

  Segment(String condition) {
    this.condition = condition;
  }

  /// A `case` expression over the columns `recency`, `frequency`, `monetary`.
  static String caseExpression() {
    StringBuilder sql = new StringBuilder("case");
    for (Segment segment : values()) {
      sql.append(" when ").append(segment.condition).append(" then '").append(segment).append("'");
    }
    return sql.append(" end").toString();
  }
}
