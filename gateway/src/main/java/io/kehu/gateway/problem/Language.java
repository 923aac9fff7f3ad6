package io.kehu.gateway.problem;

import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The languages that people are answered in.
public enum Language {
  ENGLISH("en"),
  CHINESE("zh-CN");

  private static final int LONGEST_HEADER = 200;

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  public String tag() {
    return tag;
  }

  /// What the client asked for in `Accept-Language`; English where it asked for neither or for nothing
  /// that can be read.
  public static Language of(RoutingContext context) {
    return preferred(context.request().getHeader("Accept-Language"));
  }

  static Language preferred(@Nullable String accepted) {
    if (accepted == null || accepted.length() > LONGEST_HEADER) {
      return ENGLISH;
    }
    try {
      return preferred(Locale.LanguageRange.parse(accepted));
    } catch (IllegalArgumentException unreadable) {
      return ENGLISH;
    }
  }

  private static Language preferred(List<Locale.LanguageRange> mostWantedFirst) {
    for (Locale.LanguageRange range : mostWantedFirst) {
      String wanted = range.getRange();
      if (range.getWeight() > 0 && (wanted.equals("zh") || wanted.startsWith("zh-"))) {
        return CHINESE;
      }
      if (range.getWeight() > 0 && (wanted.equals("en") || wanted.startsWith("en-"))) {
        return ENGLISH;
      }
    }
    return ENGLISH;
  }
}
