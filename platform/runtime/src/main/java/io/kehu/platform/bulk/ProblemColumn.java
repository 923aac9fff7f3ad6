package io.kehu.platform.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/// The note why a row failed.
final class ProblemColumn {
  static final String NAME = Columns.NOTE + "problem";

  private ProblemColumn() {}

  /// The code and the fields that are wrong, in a line.
  static String text(@Nullable JsonNode problem) {
    if (problem == null) {
      return "";
    }
    StringBuilder text = new StringBuilder(problem.path("code").asText());
    problem
        .path("errors")
        .forEach(error ->
            text.append("; ")
                .append(error.path("pointer").asText())
                .append(' ')
                .append(error.path("message").asText()));
    if (problem.path("errors").isEmpty() && problem.hasNonNull("detail")) {
      text.append("; ").append(problem.path("detail").asText());
    }
    return text.toString();
  }
}
