package io.kehu.customer.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {

  @ParameterizedTest
  @CsvSource({
    "银行, yinhang, yh",
    "重庆, chongqing, cq",
    "中国银行, zhongguoyinhang, zgyh",
    "厦门, xiamen, xm",
    "长安汽车, changanqiche, caqc",
    "万科a, wankea, wka",
    "3m中国, 3mzhongguo, 3mzg",
  })
  void wordsAreReadAsInTheDictionary(String key, String full, String initials) {
    assertThat(Pinyin.of(key)).contains(full, initials).first().isEqualTo(full);
  }

  /// No dictionary has them: a bank called by its first character, a family name, a shop.
  @ParameterizedTest
  @CsvSource({
    "光大行, guangdahang, gdh",
    "单雄信, shanxiongxin, sxx",
    "乐山居, yueshanju, ysj",
    "曾国, zengguo, zg",
  })
  void charactersWithTwoSoundsAreReadInBothWays(String key, String full, String initials) {
    assertThat(Pinyin.of(key)).contains(full, initials);
  }

  @Test
  void umlautIsTypedAsVOrU() {
    assertThat(Pinyin.of("绿城")).contains("lvcheng", "lucheng", "lc");
  }

  @Test
  void readingsAreBounded() {
    assertThat(Pinyin.of("行甲长乙重丙乐丁朝戊都曾单解区盖查翟尉")).hasSizeLessThanOrEqualTo(12);
  }

  @Test
  void charactersThatNobodyReadsStandAsTheyAre() {
    assertThat(Pinyin.of("\uD842\uDFB7山")).contains("\uD842\uDFB7shan", "\uD842\uDFB7s");
  }
}
