package io.kehu.platform.export;

import io.kehu.platform.codelist.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// Columns in words, out of `columns.properties` of the service: the key is the export's name and the path without indices
/// (`customers.channels.phones.number`). An index becomes a number behind the words. What has no words keeps its name.
final class ColumnLabels {
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final String export;
  private final String language;
  private final Map<String, Label> more;

  /// @param language `en`, `zh-CN`
  /// @param more words for paths that are known only while the service runs
  ColumnLabels(String export, String language, Map<String, Label> more) {
    this.export = export;
    this.language = language;
    this.more = more;
  }

  String of(String column) {
    List<String> names = new ArrayList<>();
    StringBuilder numbers = new StringBuilder();
    for (String step : column.split("\\.")) {
      if (step.chars().allMatch(Character::isDigit)) {
        numbers.append(' ').append(Integer.parseInt(step) + 1);
      } else {
        names.add(step);
      }
    }
    String path = String.join(".", names);
    Locale locale = Locale.forLanguageTag(language);
    Label own = more.get(path);
    String words = own == null ? fromBundle(path, locale) : own.in(locale);
    return words == null ? column : words + numbers;
  }

  private @Nullable String fromBundle(String path, Locale locale) {
    try {
      ResourceBundle words =
          ResourceBundle.getBundle(
              "columns", locale, Thread.currentThread().getContextClassLoader(), NO_FALLBACK);
      String key = export + "." + path;
      return words.containsKey(key) ? words.getString(key) : null;
    } catch (MissingResourceException none) {
      return null;
    }
  }
}
