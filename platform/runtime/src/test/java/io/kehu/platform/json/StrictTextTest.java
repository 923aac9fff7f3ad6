package io.kehu.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StrictTextTest {
  @Test
  void textIsWhatUtf8AndPostgresqlCanHold() {
    assertThat(StrictText.isText("")).isTrue();
    assertThat(StrictText.isText("张三 😀 é")).isTrue();
    assertThat(StrictText.isText("a\u0000b")).isFalse();
    assertThat(StrictText.isText("\ud83d")).isFalse();
    assertThat(StrictText.isText("\ud83dx")).isFalse();
    assertThat(StrictText.isText("\ude00\ud83d")).isFalse();
  }
}
