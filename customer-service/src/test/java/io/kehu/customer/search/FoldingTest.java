package io.kehu.customer.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

  @ParameterizedTest
  @CsvSource({
    "万 科Ａ, 万科a",
    "'  万科A ', 万科a",
    "Nestlé S.A., nestlesa",
    "AT&T, att",
    "Ａｃｍｅ　ＧｍｂＨ, acmegmbh",
    "*ST信威, 信威",
    "ST 信威, 信威",
    "S*ST佳通, 佳通",
    "SST佳通, 佳通",
    "ＳＴ锐电, 锐电",
    "STAR集团, star集团",
    "State Street, statestreet",
    "+86 (21) 6000-1234, 862160001234",
  })
  void whatPeopleTakeAsTheSameIsTheSame(String written, String key) {
    assertThat(Folding.key(Folding.unmarked(written))).isEqualTo(key);
  }
}
