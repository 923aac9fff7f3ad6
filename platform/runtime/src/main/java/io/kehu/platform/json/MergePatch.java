package io.kehu.platform.json;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;

/// RFC 7396 onto a writable record, checked like a whole one.
@ApplicationScoped
public class MergePatch {
  /// `current` with `patch` laid over it, read back strictly and validated (Bean Validation).
  ///
  /// @throws io.kehu.platform.problem.ProblemException `validation-failed` naming each wrong field
  public <T> T apply(T current, JsonNode patch, Class<T> type) {
    throw new UnsupportedOperationException();
  }
}
