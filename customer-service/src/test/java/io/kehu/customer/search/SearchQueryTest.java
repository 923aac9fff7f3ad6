package io.kehu.customer.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.kehu.platform.sql.Sql;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SearchQueryTest {

  @Test
  void everyWordIsNeeded() {
    assertThat(SearchQuery.of("上海 ACME").match().parameters())
        .containsEntry("word0_grams", Set.of("上海"))
        .containsEntry("word0", "上海")
        .containsEntry("word1", "%acme%");
  }

  @Test
  void longWordsAreCoveredByPairs() {
    assertThat(SearchQuery.of("有限公司").match().parameters())
        .containsEntry("word0_grams", Set.of("有限", "公司"));
    assertThat(SearchQuery.of("中国银").match().parameters())
        .containsEntry("word0_grams", Set.of("中国", "国银"));
    assertThat(SearchQuery.of("行").match().parameters()).containsEntry("word0_grams", Set.of("行"));
  }

  @Test
  void oneOrTwoLettersBeginAWord() {
    assertThat(SearchQuery.of("zh").match().parameters().values().toString()).isEqualTo("[[^zh]]");
  }

  @Test
  void phoneIsFoundHoweverItIsWritten() {
    assertThat(SearchQuery.of("021-6000 1234").words()).containsExactly("2160001234");
    assertThat(SearchQuery.of("+86 138 0013 8000").words()).containsExactly("8613800138000");
  }

  @Test
  void fragmentsOfNumbersKeepTheirZeros() {
    assertThat(SearchQuery.of("0038").words()).containsExactly("0038");
    assertThat(SearchQuery.of("000123").words()).containsExactly("000123");
  }

  @Test
  void signsAloneFindNothing() {
    assertThat(SearchQuery.of("%_* !").match()).isEqualTo(Sql.FALSE);
  }
}
