package io.kehu.platform.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextDetectorTest {
  private static Charset charsetOf(byte[] text, int chunk) {
    TextDetector detector = new TextDetector();
    for (int from = 0; from < text.length; from += chunk) {
      detector.add(java.util.Arrays.copyOfRange(text, from, Math.min(text.length, from + chunk)));
    }
    return detector.found();
  }

  @Test
  void utf8IsFoundWhereverItsChunksEnd() {
    byte[] text = "名称,上海长风😀".repeat(3000).getBytes(StandardCharsets.UTF_8);

    assertThat(charsetOf(text, 7)).isEqualTo(StandardCharsets.UTF_8);
    assertThat(charsetOf(text, 1)).isEqualTo(StandardCharsets.UTF_8);
  }

  @Test
  void whatIsNotUtf8IsTakenForGb18030() {
    assertThat(charsetOf("名称,上海长风".getBytes(TextDetector.GB18030), 5))
        .isEqualTo(TextDetector.GB18030);
  }

  @Test
  void aCharacterThatIsCutOffIsNotUtf8() {
    byte[] text = "上海".getBytes(StandardCharsets.UTF_8);

    assertThat(charsetOf(java.util.Arrays.copyOf(text, 5), 2)).isEqualTo(TextDetector.GB18030);
  }
}
