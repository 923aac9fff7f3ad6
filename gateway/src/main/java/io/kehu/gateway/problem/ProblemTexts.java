package io.kehu.gateway.problem;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/// The titles and details of problems, from `problems.properties` and `problems_zh_CN.properties`.
/// Read without `ResourceBundle`, whose fallback depends on the language of the machine.
@Singleton
public final class ProblemTexts {
  private final Map<Language, Properties> texts = new EnumMap<>(Language.class);

  ProblemTexts() {
    texts.put(Language.ENGLISH, read("/problems.properties"));
    texts.put(Language.CHINESE, read("/problems_zh_CN.properties"));
  }

  String title(Problem.Kind kind, Language language) {
    return text(kind.code() + ".title", language);
  }

  String detail(Problem problem, Language language) {
    String pattern = text(problem.kind().code() + ".detail", language);
    return new MessageFormat(pattern, Locale.ROOT).format(problem.arguments().toArray());
  }

  private String text(String key, Language language) {
    Properties known = Objects.requireNonNull(texts.get(language));
    return Objects.requireNonNull(known.getProperty(key), key);
  }

  private static Properties read(String resource) {
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(ProblemTexts.class.getResourceAsStream(resource), resource),
            StandardCharsets.UTF_8)) {
      Properties properties = new Properties();
      properties.load(reader);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
