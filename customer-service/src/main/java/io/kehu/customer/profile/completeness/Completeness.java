package io.kehu.customer.profile.completeness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.customer.customer.CustomerKind;
import io.kehu.customer.profile.schema.Section;
import io.kehu.customer.profile.schema.SectionSchema;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;

/// The formula; see the package.
@ApplicationScoped
public class Completeness {
  private final Map<Section, Integer> weights = new EnumMap<>(Section.class);

  /// @throws IllegalArgumentException where a kind of customer has no section with a weight, or a weight is negative
  public Completeness(ProfileConfig config) {
    weights.putAll(config.weights());
    for (CustomerKind kind : CustomerKind.values()) {
      if (total(kind) == 0 || weights.values().stream().anyMatch(weight -> weight < 0)) {
        throw new IllegalArgumentException(
            "kehu.customer.profile.weights: sections of %s need weights, none of them negative"
                .formatted(kind));
      }
    }
  }

  /// Of one section, 0 … 100.
  ///
  /// @param values all of them, sensitive ones too
  public static int of(SectionSchema schema, ObjectNode values) {
    int all = 0;
    int filled = 0;
    for (SectionSchema.Field field : schema.fields()) {
      all += field.weight();
      filled += isBlank(values.path(field.name())) ? 0 : field.weight();
    }
    return all == 0 ? 0 : 100 * filled / all;
  }

  /// Of a customer, 0 … 100.
  ///
  /// @param sections completeness of those that were ever written
  public int of(CustomerKind kind, Map<Section, Integer> sections) {
    long sum = 0;
    for (Map.Entry<Section, Integer> section : sections.entrySet()) {
      sum += (long) section.getValue() * weights.getOrDefault(section.getKey(), 0);
    }
    return (int) (sum / total(kind));
  }

  /// The weights in one text: another text, other figures.
  public String fingerprint() {
    return Integer.toHexString(weights.toString().hashCode());
  }

  /// Nothing, or nothing but nothing.
  static boolean isBlank(JsonNode value) {
    return switch (value.getNodeType()) {
      case MISSING, NULL -> true;
      case STRING -> value.textValue().isBlank();
      case ARRAY, OBJECT -> value.valueStream().allMatch(Completeness::isBlank);
      case BINARY, BOOLEAN, NUMBER, POJO -> false;
    };
  }

  private int total(CustomerKind kind) {
    return weights.entrySet().stream()
        .filter(weight -> weight.getKey().kind() == kind)
        .mapToInt(Map.Entry::getValue)
        .sum();
  }
}
