package io.kehu.platform.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.platform.bulk.ImportKind;
import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.json.StoredJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Writes rows down as their import reads them.
@ApplicationScoped
public class SentRows {
  private static final String ONE = "externalReference";
  private static final String MANY = "externalReferences";

  private final StoredJson json;
  private final Validator validator;

  SentRows(StoredJson json, Validator validator) {
    this.json = json;
    this.validator = validator;
  }

  /// Empty where the row does not say properly which record it is about.
  public <R> Optional<SentRow> of(ImportKind<R> kind, R row, Sent sent) {
    ExternalReference reference = sent.reference();
    return reference == null || !validator.validate(reference).isEmpty()
        ? Optional.empty()
        : Optional.of(
            new SentRow(
                kind.name(),
                reference,
                sent.stamp(),
                sent.needs(),
                content(kind, row, reference).toString()));
  }

  private <R> JsonNode content(ImportKind<R> kind, R row, ExternalReference reference) {
    ObjectNode content = (ObjectNode) json.toTree(row);
    content.properties().removeIf(field -> field.getValue().isNull());
    if (has(kind, MANY)) {
      put(content, reference);
    } else {
      content.set(ONE, json.toTree(reference));
    }
    return content;
  }

  /// By the first of its references a row is known.
  private void put(ObjectNode content, ExternalReference reference) {
    JsonNode own = json.toTree(reference);
    ArrayNode all = content.arrayNode().add(own);
    content
        .path(MANY)
        .forEach(other -> {
          if (!other.equals(own)) {
            all.add(other);
          }
        });
    content.set(MANY, all);
  }

  private static boolean has(ImportKind<?> kind, String component) {
    var components = kind.rowType().getRecordComponents();
    return components != null
        && Arrays.stream(components).anyMatch(each -> each.getName().equals(component));
  }

  /// @param address null where the row names its record itself
  static <R> Optional<Sent> sent(ImportKind<R> kind, R row, @Nullable ExternalReference address) {
    return address == null ? kind.sent(row) : kind.sent(row).map(sent -> sent.at(address));
  }
}
