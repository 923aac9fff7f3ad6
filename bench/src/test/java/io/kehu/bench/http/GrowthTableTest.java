package io.kehu.bench.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GrowthTableTest {
  @Test
  void lastColumnIsTheLastSizeAgainstTheFirst() {
    GrowthTable table = new GrowthTable();
    table.add("search", 10_000, new GrowthTable.Cell(2, 0.5));
    table.add("search", 1_000_000, new GrowthTable.Cell(3, 0.25));
    assertThat(table.lines()).hasSize(2);
    assertThat(table.lines().getFirst()).contains("10,000", "1,000,000", "growth");
    assertThat(table.lines().getLast())
        .startsWith("search")
        .contains("2.00 (0.50×)", "3.00 (0.25×)")
        .endsWith(" 1.50×");
  }
}
