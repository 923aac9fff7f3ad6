package io.kehu.analytics.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/// Reads the definitions, in both languages; a missing one fails the first use, and the test of this class.
@ApplicationScoped
class MetricDefinitions {
  private static final String BUNDLE = "io.kehu.analytics.catalogue.metrics";
  private static final ResourceBundle ENGLISH = ResourceBundle.getBundle(BUNDLE, Locale.ROOT);
  private static final ResourceBundle CHINESE =
      ResourceBundle.getBundle(BUNDLE, Locale.SIMPLIFIED_CHINESE);

  /// @param endpoint where the figure is read
  /// @param unit `share` (0 … 1), `score`, `money`, `days` …
  record Definition(
      String code, String endpoint, String unit, Words en, @JsonProperty("zh-CN") Words zhCn) {}

  /// @param formula as people write it
  record Words(String name, String meaning, String formula) {}

  List<Definition> all() {
    return Arrays.stream(Metric.values()).map(MetricDefinitions::definition).toList();
  }

  Optional<Definition> byCode(String code) {
    return Arrays.stream(Metric.values())
        .filter(metric -> metric.code().equals(code))
        .findFirst()
        .map(MetricDefinitions::definition);
  }

  private static Definition definition(Metric metric) {
    return new Definition(
        metric.code(),
        metric.endpoint(),
        metric.unit(),
        words(ENGLISH, metric),
        words(CHINESE, metric));
  }

  private static Words words(ResourceBundle bundle, Metric metric) {
    return new Words(
        bundle.getString(metric.code() + ".name"),
        bundle.getString(metric.code() + ".meaning"),
        bundle.getString(metric.code() + ".formula"));
  }
}
