package io.kehu.customer.printed;

import java.text.MessageFormat;
import java.time.Instant;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// The sentences of one document in one language.
public record PrintedWords(ResourceBundle bundle, Locale language) {
  /// @param name of the bundle, English where the language has none: `io.kehu.customer.erasure.certificate`
  public PrintedWords(String name, Locale language) {
    this(
        ResourceBundle.getBundle(
            name,
            language,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)),
        language);
  }

  public String of(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), language).format(values);
  }

  public String time(@Nullable Instant at) {
    return at == null ? "-" : at.toString();
  }
}
