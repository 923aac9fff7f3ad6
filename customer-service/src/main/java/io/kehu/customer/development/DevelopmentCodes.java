package io.kehu.customer.development;

import io.kehu.platform.codelist.CodeList;
import io.kehu.platform.codelist.Label;
import jakarta.enterprise.inject.Produces;
import java.util.SortedMap;
import java.util.TreeMap;

/// The codes that development plans are described by.
class DevelopmentCodes {
  @Produces
  CodeList steps() {
    return CodeList.of("development-steps", Step.Name.values());
  }

  @Produces
  CodeList states() {
    return CodeList.of("development-step-states", Step.State.values());
  }

  @Produces
  CodeList levels(FollowUpConfig config) {
    SortedMap<String, Label> labels = new TreeMap<>();
    config.levels().forEach((code, words) -> labels.put(code, new Label(words.en(), words.zh())));
    return CodeList.of("follow-up-levels", labels);
  }
}
