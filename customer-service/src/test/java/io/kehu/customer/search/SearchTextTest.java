package io.kehu.customer.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SearchTextTest {

  @Test
  void chineseIsFoundByCharactersPinyinAndInitials() {
    SearchText search = SearchText.of(List.of("重庆长安汽车"));

    assertThat(search.text().lines()).containsExactly("重庆长安汽车", "chongqingchanganqiche", "cqcaqc");
    assertThat(search.grams()).contains("重", "重庆", "长安", "汽车").doesNotContain("重庆长");
  }

  @Test
  void latinIsFoldedAndNeedsNoGrams() {
    SearchText search = SearchText.of(List.of(" Ａcme GmbH ", "info@acme.example"));

    assertThat(search.text()).isEqualTo("acme gmbh\ninfo@acme.example");
    assertThat(search.grams()).isEmpty();
  }

  @Test
  void gramsDoNotSpanGaps() {
    assertThat(SearchText.grams("中国 abc 银行"))
        .containsExactlyInAnyOrder("中", "中国", "国", "银", "银行", "行");
  }

  @Test
  void queryNeedsEveryWord() {
    assertThat(SearchQuery.matching("c", "上海 ACME").parameters())
        .containsEntry("word0", "%上海%")
        .containsEntry("word1", "%acme%")
        .containsKey("grams0")
        .doesNotContainKey("grams1");
  }

  @Test
  void phoneIsFoundHoweverItIsWritten() {
    assertThat(SearchQuery.matching("c", "021-6000 1234").parameters())
        .containsEntry("word0", "%2160001234%");
  }

  @Test
  void signsOfLikeAreOrdinaryCharacters() {
    assertThat(SearchQuery.matching("c", "50%_\\").parameters())
        .containsEntry("word0", "%50\\%\\_\\\\%");
  }
}
