package io.kehu.platform.codelist;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;

/// A name in both languages, of a thing that is stored rather than listed in code.
public record Label(
    @JsonProperty("en") @NotBlank @Size(max = 300) String en,
    @JsonProperty("zh-CN") @NotBlank @Size(max = 300) String zh) {
  /// The text that suits a reader: Chinese for Chinese, English for everybody else.
  @JsonIgnore
  public String in(Locale locale) {
    return locale.getLanguage().equals("zh") ? zh : en;
  }
}
