package io.kehu.platform.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.platform.problem.FieldError;
import io.kehu.platform.problem.GeneralProblem;
import io.kehu.platform.problem.Messages;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// RFC 7396 onto a writable record, checked like a whole one.
@ApplicationScoped
public class MergePatch {
  private final ObjectMapper mapper;
  private final JsonReading reading;
  private final Validator validator;
  private final Violations violations;
  private final Messages messages;

  MergePatch(
      ObjectMapper mapper,
      JsonReading reading,
      Validator validator,
      Violations violations,
      Messages messages) {
    this.mapper = mapper;
    this.reading = reading;
    this.validator = validator;
    this.violations = violations;
    this.messages = messages;
  }

  /// `current` with `patch` laid over it, read back strictly and validated (Bean Validation).
  ///
  /// @throws io.kehu.platform.problem.ProblemException `validation-failed` naming each wrong field
  public <T> T apply(T current, JsonNode patch, Class<T> type) {
    return apply(current, patch, type, List.of());
  }

  /// As [#apply(Object, JsonNode, Class)], where the caller has found errors in the patch itself: they are named together with all others.
  public <T> T apply(T current, JsonNode patch, Class<T> type, List<FieldError> found) {
    if (!patch.isObject()) {
      throw ProblemException.of(GeneralProblem.VALIDATION_FAILED)
          .withErrors(List.of(messages.field("", "not-an-object")));
    }
    JsonNode merged = merge(mapper.valueToTree(current), patch);
    T changed = reading.convert(merged, type);
    Set<ConstraintViolation<T>> broken = validator.validate(changed);
    if (!broken.isEmpty() || !found.isEmpty()) {
      throw ProblemException.of(GeneralProblem.VALIDATION_FAILED)
          .withErrors(Stream.concat(violations.errors(broken).stream(), found.stream()).toList());
    }
    return changed;
  }

  /// RFC 7396, section 2.
  private JsonNode merge(JsonNode target, JsonNode patch) {
    if (!(patch instanceof ObjectNode changes)) {
      return patch;
    }
    ObjectNode result = target instanceof ObjectNode object ? object : mapper.createObjectNode();
    changes
        .properties()
        .forEach(change -> {
          if (change.getValue().isNull()) {
            result.remove(change.getKey());
          } else {
            result.set(change.getKey(), merge(result.path(change.getKey()), change.getValue()));
          }
        });
    return result;
  }
}
