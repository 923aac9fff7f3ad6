package io.kehu.customer.division;

/// Six digits: two for the province, two for the prefecture, two for the county; zeros stand for all of it.
record DivisionCode(String value) {
  static final String PATTERN = "[1-9][0-9]{5}";

  private static final String WHOLE_PROVINCE = "0000";
  private static final String WHOLE_PREFECTURE = "00";

  boolean isProvince() {
    return value.endsWith(WHOLE_PROVINCE);
  }

  DivisionCode province() {
    return new DivisionCode(value.substring(0, 2) + WHOLE_PROVINCE);
  }

  /// Whether it may stand below the other: anything of a province below that, counties below their prefecture.
  boolean mayBeBelow(DivisionCode other) {
    boolean ofPrefecture =
        other.value.endsWith(WHOLE_PREFECTURE) && value.startsWith(other.value.substring(0, 4));
    return !equals(other) && (other.isProvince() ? province().equals(other) : ofPrefecture);
  }
}
