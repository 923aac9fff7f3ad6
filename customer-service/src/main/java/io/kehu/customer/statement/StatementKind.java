package io.kehu.customer.statement;

/// The length of a statement's period.
public enum StatementKind {
  YEAR(1, 350, 380),
  HALF_YEAR(2, 175, 190),
  QUARTER(4, 85, 98);

  private final int periodsPerYear;
  private final int shortest;
  private final int longest;

  StatementKind(int periodsPerYear, int shortest, int longest) {
    this.periodsPerYear = periodsPerYear;
    this.shortest = shortest;
    this.longest = longest;
  }

  /// What a flow is multiplied by to be that of a year. A year of 52 or 53 weeks counts as one.
  public int periodsPerYear() {
    return periodsPerYear;
  }

  boolean isUsual(long days) {
    return days >= shortest && days <= longest;
  }
}
