package io.kehu.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {
  private static final String BUNDLE = "io.kehu.platform.problems";
  private final Messages messages = new Messages();

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        BUNDLE,
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  @Test
  void bothLanguagesSayTheSameThings() throws Exception {
    var chinese = new java.util.Properties();
    try (var reader =
        new java.io.InputStreamReader(
            java.util.Objects.requireNonNull(
                getClass().getResourceAsStream("/io/kehu/platform/problems_zh_CN.properties")),
            java.nio.charset.StandardCharsets.UTF_8)) {
      chinese.load(reader);
    }
    assertThat(chinese.stringPropertyNames()).isEqualTo(bundle(Locale.ENGLISH).keySet());
  }

  @ParameterizedTest
  @EnumSource(GeneralProblem.class)
  void everyGeneralProblemHasATitle(GeneralProblem problem) {
    assertThat(bundle(Locale.ENGLISH).containsKey(problem.code())).isTrue();
    assertThat(messages.title(problem.code(), Language.CHINESE))
        .isNotEqualTo(messages.title(problem.code(), Language.ENGLISH));
  }

  @Test
  void placeholdersAreFilled() {
    assertThat(messages.detail("widget-not-found", Language.CHINESE, "7"))
        .isEqualTo("没有编号为 7 的小部件。");
    assertThat(messages.detail("if-match-required", Language.ENGLISH)).contains("nobody's");
    assertThat(messages.detail("no-such-code", Language.ENGLISH)).isNull();
    assertThat(messages.title("no-such-code", Language.ENGLISH)).isEqualTo("no such code");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, en",
        "'', en",
        "en-GB, en",
        "fr, en",
        "*, en",
        "zh, zh",
        "zh-CN, zh",
        "zh-Hans-CN, zh",
        "'en;q=0.1,zh-CN;q=0.9', zh",
        "'fr,zh;q=0.5', zh",
        "'en,zh', en",
        "'nonsense;;q', en"
      })
  void theBestOfOurLanguagesIsChosen(
      @org.jspecify.annotations.Nullable String header, String language) {
    assertThat(Language.of(header).getLanguage()).isEqualTo(language);
  }
}
