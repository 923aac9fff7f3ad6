package io.kehu.sales.process;

import com.fasterxml.jackson.annotation.JsonProperty;

/// A name in both languages.
public record Label(@JsonProperty("en") String en, @JsonProperty("zh-CN") String zh) {}
