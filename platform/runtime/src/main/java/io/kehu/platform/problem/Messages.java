package io.kehu.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The words of problems: the service's `problems.properties` first, then the platform's own.
@ApplicationScoped
public class Messages {
  private static final List<String> BUNDLES = List.of("problems", "io.kehu.platform.problems");
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /// Title of a problem; its code in words where nobody wrote one.
  public String title(String code, Locale language) {
    String text = text(code, language);
    return text != null ? text : code.replace('-', ' ');
  }

  /// Detail of a problem, its placeholders filled; null where there is none.
  public @Nullable String detail(String code, Locale language, Object... arguments) {
    String text = text(code + ".detail", language);
    return text == null ? null : format(text, language, arguments);
  }

  /// One field's error in the language of the request in hand; the platform's and the service's
  /// bundles hold it as `field.<code>`.
  public FieldError field(String pointer, String code, Object... arguments) {
    Locale language = Language.current();
    String text = text("field." + code, language);
    return new FieldError(
        pointer, code, text == null ? code.replace('-', ' ') : format(text, language, arguments));
  }

  private static String format(String text, Locale language, Object... arguments) {
    return new MessageFormat(text, language).format(arguments);
  }

  private @Nullable String text(String key, Locale language) {
    return BUNDLES.stream()
        .flatMap(bundle -> bundle(bundle, language))
        .map(bundle -> bundle.containsKey(key) ? bundle.getString(key) : null)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static Stream<ResourceBundle> bundle(String name, Locale language) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try {
      return Stream.of(
          ResourceBundle.getBundle(
              name,
              language,
              loader != null ? loader : Messages.class.getClassLoader(),
              NO_FALLBACK));
    } catch (MissingResourceException absent) {
      return Stream.empty();
    }
  }
}
