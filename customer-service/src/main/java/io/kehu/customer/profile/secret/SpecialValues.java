package io.kehu.customer.profile.secret;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kehu.customer.profile.schema.Section;
import io.kehu.customer.profile.schema.SectionSchema;
import io.kehu.platform.secret.Sealer;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;

/// Seals and opens single values of profiles.
@ApplicationScoped
public class SpecialValues {
  private final Sealer sealer;
  private final ObjectMapper json;

  public SpecialValues(Sealer sealer, ObjectMapper json) {
    this.sealer = sealer;
    this.json = json;
  }

  /// A service without keys, or with malformed ones, does not start; said before anything else goes on.
  void atStart(@Observes @Priority(1) StartupEvent event) {
    String probe = sealer.seal("", "probe");
    sealer.open(probe, "probe");
  }

  /// The key that seals now.
  public String activeKey() {
    return sealer.activeKey();
  }

  public String seal(UUID customerId, Section section, SectionSchema.Field field, JsonNode value) {
    return sealer.seal(value.toString(), place(customerId, section, field));
  }

  /// A value in the clear.
  ///
  /// @throws io.kehu.platform.secret.SealBrokenException where it was sealed for another customer, section or field
  public JsonNode open(UUID customerId, Section section, SectionSchema.Field field, String sealed) {
    try {
      return json.readTree(sealer.open(sealed, place(customerId, section, field)));
    } catch (JsonProcessingException weWroteIt) {
      // Without its cause, which quotes the value.
      throw new IllegalStateException("A sealed value of " + section + " is no JSON");
    }
  }

  private static String place(UUID customerId, Section section, SectionSchema.Field field) {
    return "profile/%s/%s/%s".formatted(customerId, section, field.origin());
  }
}
