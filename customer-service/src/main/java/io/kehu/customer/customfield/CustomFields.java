package io.kehu.customer.customfield;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kehu.platform.codelist.Label;
import io.kehu.platform.page.Listing;
import io.kehu.platform.problem.FieldError;
import io.kehu.platform.problem.Messages;
import io.kehu.platform.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The custom fields as the rest of the service uses them: to check values, to store them in one form, to list by them.
@ApplicationScoped
public class CustomFields {
  private static final String COLUMN = "c.custom_fields";

  private static final TypeReference<Map<String, @Nullable Object>> VALUES =
      new TypeReference<>() {};

  /// Another instance of the service may have taken the change in.
  private static final Duration AGE = Duration.ofSeconds(5);

  private final CustomFieldRepository definitions;
  private final Messages messages;
  private final ObjectMapper json;
  private final Cache<String, Map<String, CustomFieldApi.View>> cache =
      Caffeine.newBuilder().maximumSize(1).expireAfterWrite(AGE).build();

  CustomFields(CustomFieldRepository definitions, Messages messages, ObjectMapper json) {
    this.definitions = definitions;
    this.messages = messages;
    this.json = json;
  }

  /// What is wrong with values that came in, by name, with pointers into them; a null one takes a value away and is never wrong.
  Map<String, FieldError> errors(Map<String, ? extends @Nullable Object> values) {
    Map<String, FieldError> errors = new TreeMap<>();
    values.forEach((name, value) -> error(name, value).ifPresent(error -> errors.put(name, error)));
    return errors;
  }

  private Optional<FieldError> error(String name, @Nullable Object value) {
    String pointer = "/" + name.replace("~", "~0").replace("/", "~1");
    CustomFieldApi.View field = fields().get(name);
    if (field == null) {
      return Optional.of(messages.field(pointer, "unknown-field"));
    }
    return value != null
            && CustomFieldRules.read(field.type(), field.limits(), value)
                instanceof CustomFieldRules.Refused refused
        ? Optional.of(messages.field(pointer, refused.code(), refused.arguments()))
        : Optional.empty();
  }

  /// What is wrong with the values in a merge patch of a customer, by pointers into the patch. Values that it does not touch are not looked
  /// at: they were right once.
  public List<FieldError> errorsIn(JsonNode patch) {
    JsonNode values = patch.path("customFields");
    return values.isObject()
        ? Violations.under("/customFields", errors(json.convertValue(values, VALUES)).values())
        : List.of();
  }

  /// The values in the form in which they are stored. What fits no definition any more stays as it is.
  public Map<String, Object> normalised(Map<String, Object> values) {
    Map<String, Object> stored = new TreeMap<>();
    values.forEach((name, value) -> stored.put(name, normalised(name, value)));
    return stored;
  }

  private Object normalised(String name, Object value) {
    CustomFieldApi.View field = fields().get(name);
    return field != null
            && CustomFieldRules.read(field.type(), field.limits(), value)
                instanceof CustomFieldRules.Taken taken
        ? taken.value()
        : value;
  }

  /// The fields that lists of `customer c` may be filtered and sorted by, as `custom.<name>`.
  public List<Listing.Field> listFields() {
    return fields().values().stream()
        .flatMap(field ->
            field.type().listType().stream()
                .map(type ->
                    new Listing.Field(
                        "custom." + field.name(),
                        type,
                        field.type().expression(COLUMN, field.name()),
                        /* nullable= */ true)))
        .toList();
  }

  /// Every definition.
  Collection<CustomFieldApi.View> all() {
    return fields().values();
  }

  /// What the fields are called, by their path in a customer.
  public Map<String, Label> labels() {
    return fields().values().stream()
        .collect(
            Collectors.toMap(field -> "customFields." + field.name(), CustomFieldApi.View::label));
  }

  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) CustomFieldChanged change) {
    cache.invalidateAll();
  }

  private Map<String, CustomFieldApi.View> fields() {
    return cache.get(
        "all",
        _ ->
            definitions.all().stream()
                .collect(Collectors.toMap(CustomFieldApi.View::name, Function.identity())));
  }
}
