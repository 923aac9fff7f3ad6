package io.kehu.customer.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.customer.profile.schema.SectionSchema;
import io.kehu.customer.profile.schema.Sensitivity;
import io.kehu.platform.json.MergePatch;
import io.kehu.platform.problem.FieldError;
import io.kehu.platform.problem.GeneralProblem;
import io.kehu.platform.problem.Messages;
import io.kehu.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Takes in what callers send as a section's values.
@ApplicationScoped
class SectionInput {
  private final MergePatch mergePatch;
  private final Messages messages;

  SectionInput(MergePatch mergePatch, Messages messages) {
    this.mergePatch = mergePatch;
    this.messages = messages;
  }

  ObjectNode object(JsonNode body) {
    if (body instanceof ObjectNode object) {
      return object;
    }
    throw ProblemException.of(GeneralProblem.VALIDATION_FAILED)
        .withErrors(List.of(messages.field("", "not-an-object")));
  }

  /// Values that replace all others; null is as good as absent.
  ObjectNode whole(ObjectNode sent) {
    ObjectNode values = sent.deepCopy();
    values.removeNulls();
    return values;
  }

  /// Values with a merge patch laid over them.
  ObjectNode patched(ObjectNode seen, ObjectNode patch) {
    return (ObjectNode) mergePatch.apply(seen, patch, JsonNode.class);
  }

  /// Nobody writes what they may not see: a form that was filled in blindly would overwrite what is known.
  ///
  /// @throws ProblemException `profile-field-special` naming each field that the clearance hides
  void requireWithin(Sensitivity clearance, ObjectNode sent, SectionSchema schema) {
    List<FieldError> hidden =
        schema.fields().stream()
            .filter(field -> sent.has(field.name()) && !field.sensitivity().isWithin(clearance))
            .map(field -> messages.field("/" + field.name(), "special"))
            .toList();
    if (!hidden.isEmpty()) {
      throw ProblemException.of(ProfileError.FIELD_SPECIAL).withErrors(hidden);
    }
  }

  /// @throws ProblemException `validation-failed` naming each value that the schema refuses
  void requireFits(ObjectNode values, SectionSchema schema) {
    List<FieldError> errors = schema.errors(values, messages);
    if (!errors.isEmpty()) {
      throw ProblemException.of(GeneralProblem.VALIDATION_FAILED).withErrors(errors);
    }
  }
}
