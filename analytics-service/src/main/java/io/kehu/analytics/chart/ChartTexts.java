package io.kehu.analytics.chart;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words in pictures, in the language that was asked for.
final class ChartTexts {
  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

  private final ResourceBundle bundle;
  private final Locale locale;

  private ChartTexts(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            "io.kehu.analytics.chart.charts",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /// @param ranges an `Accept-Language` header or a single tag; English where nothing fits
  static ChartTexts of(String ranges) {
    try {
      Locale found = Locale.lookup(Locale.LanguageRange.parse(ranges), LANGUAGES);
      if (found == null && ranges.toLowerCase(Locale.ROOT).startsWith("zh")) {
        found = Locale.SIMPLIFIED_CHINESE;
      }
      return new ChartTexts(found == null ? Locale.ENGLISH : found);
    } catch (IllegalArgumentException unreadable) {
      return new ChartTexts(Locale.ENGLISH);
    }
  }

  Locale locale() {
    return locale;
  }

  String text(String key) {
    return bundle.getString(key);
  }

  /// A shipped stage's name; a company's own stage is shown by its code.
  String stage(String code) {
    String key = "stage." + code;
    return bundle.containsKey(key) ? bundle.getString(key) : code;
  }
}
