package io.kehu.platform.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.platform.problem.FieldError;
import io.kehu.platform.problem.Messages;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Words Jackson's exceptions as field errors.
///
/// Jackson stops at the first wrong value. To name them all, the wrong one is taken out of the tree and the rest is
/// read again, a bounded number of times; only refused requests pay for it.
final class ReadErrors {
  private static final int MAX_ROUNDS = 40;

  private final Messages messages;

  ReadErrors(Messages messages) {
    this.messages = messages;
  }

  List<FieldError> all(
      ObjectMapper mapper, JsonNode tree, JavaType type, JsonMappingException first) {
    JsonNode rest = tree.deepCopy();
    List<FieldError> found = new ArrayList<>();
    Map<String, Integer> visits = new HashMap<>();
    JsonMappingException wrong = first;
    for (int round = 0; round < MAX_ROUNDS && wrong != null; round++) {
      String pointer = pointer(wrong);
      int visit = visits.merge(pointer, 1, Integer::sum);
      if (visit == 1) {
        found.add(describe(wrong, pointer));
      }
      wrong = mend(rest, pointer, visit) ? readAgain(mapper, rest, type) : null;
    }
    return found;
  }

  /// The next thing that is wrong; null where nothing is, or nothing more can be told.
  private static @Nullable JsonMappingException readAgain(
      ObjectMapper mapper, JsonNode rest, JavaType type) {
    try {
      mapper.treeToValue(rest, type);
      return null;
    } catch (JsonMappingException next) {
      return next;
    } catch (JsonProcessingException | IllegalArgumentException other) {
      return null;
    }
  }

  /// Takes the wrong value out; puts a number in its place where it turns out to be required; takes out what holds it
  /// where that does not help either.
  private static boolean mend(JsonNode rest, String pointer, int visit) {
    if (pointer.isEmpty()) {
      return false;
    }
    JsonPointer place = JsonPointer.compile(pointer);
    JsonNode parent = rest.at(place.head());
    if (visit > 2) {
      String above = place.head().toString();
      return visit == 3 && !above.isEmpty() && mend(rest, above, 1);
    }
    if (parent instanceof ObjectNode object) {
      String name = place.last().getMatchingProperty();
      if (visit == 2 || object.remove(name) == null) {
        object.put(name, 0);
      }
      return true;
    }
    if (parent instanceof ArrayNode array && array.has(place.last().getMatchingIndex())) {
      // The places of the others stay.
      array.setNull(place.last().getMatchingIndex());
      return true;
    }
    return false;
  }

  FieldError ofSyntax(JsonProcessingException broken) {
    String message = broken.getOriginalMessage();
    if (message != null && message.startsWith("Duplicate field")) {
      return messages.field(pointerOfDuplicate(message), "duplicate-field");
    }
    JsonLocation place = broken.getLocation();
    return messages.field(
        "",
        "not-json",
        place == null ? "?" : String.valueOf(place.getLineNr()),
        place == null ? "?" : String.valueOf(place.getColumnNr()));
  }

  static boolean isTrailing(JsonProcessingException broken) {
    return broken.getOriginalMessage() != null
        && broken.getOriginalMessage().startsWith("Trailing token");
  }

  private static String pointerOfDuplicate(String message) {
    int from = message.indexOf('\'');
    int to = message.lastIndexOf('\'');
    return from < 0 || to <= from ? "" : "/" + escaped(message.substring(from + 1, to));
  }

  private FieldError describe(JsonMappingException wrong, String pointer) {
    return switch (wrong) {
      case UnrecognizedPropertyException _ -> messages.field(pointer, "unknown-field");
      case InvalidFormatException format -> ofTarget(pointer, format.getTargetType());
      case ValueInstantiationException built -> ofConstructor(pointer, built);
      case MismatchedInputException input when isMissing(input) ->
          messages.field(pointer, "required");
      case MismatchedInputException input -> ofTarget(pointer, input.getTargetType());
      default -> messages.field(pointer, "wrong-type");
    };
  }

  private static boolean isMissing(MismatchedInputException input) {
    String message = input.getOriginalMessage();
    return message.startsWith("Missing required creator property")
        || message.startsWith("Missing creator property")
        || message.startsWith("Null value for creator property")
        || message.startsWith("Cannot map `null` into type");
  }

  private FieldError ofConstructor(String pointer, ValueInstantiationException built) {
    Throwable cause = built.getCause();
    if (cause instanceof NullPointerException missing) {
      String name = missing.getMessage();
      return name != null && name.matches("[A-Za-z]\\w*")
          ? messages.field(pointer + "/" + name, "required")
          : messages.field(pointer, "required");
    }
    String why = cause instanceof IllegalArgumentException refused ? refused.getMessage() : null;
    return messages.field(pointer, "invalid", why == null ? "" : why);
  }

  private FieldError ofTarget(String pointer, @Nullable Class<?> target) {
    if (target == null) {
      return messages.field(pointer, "wrong-type");
    }
    if (target.isEnum()) {
      String values =
          Arrays.stream(target.getEnumConstants())
              .map(Object::toString)
              .collect(Collectors.joining(", "));
      return messages.field(pointer, "not-one-of", values);
    }
    return messages.field(pointer, codeOf(target));
  }

  private static String codeOf(Class<?> target) {
    if (target == int.class
        || target == Integer.class
        || target == long.class
        || target == Long.class) {
      return "not-an-integer";
    }
    if (target == double.class || target == Double.class || target == BigDecimal.class) {
      return "not-a-number";
    }
    if (target == boolean.class || target == Boolean.class) {
      return "not-a-boolean";
    }
    if (target == String.class) {
      return "not-a-string";
    }
    if (target == UUID.class) {
      return "not-a-uuid";
    }
    if (target == LocalDate.class) {
      return "not-a-date";
    }
    if (target == Instant.class) {
      return "not-an-instant";
    }
    if (java.util.Collection.class.isAssignableFrom(target) || target.isArray()) {
      return "not-an-array";
    }
    return target.isRecord() || Map.class.isAssignableFrom(target) ? "not-an-object" : "wrong-type";
  }

  static String pointer(JsonMappingException wrong) {
    StringBuilder pointer = new StringBuilder();
    for (JsonMappingException.Reference step : wrong.getPath()) {
      if (step.getFieldName() != null) {
        pointer.append('/').append(escaped(step.getFieldName()));
      } else if (step.getIndex() >= 0) {
        pointer.append('/').append(step.getIndex());
      }
    }
    return pointer.toString();
  }

  private static String escaped(String segment) {
    return segment.replace("~", "~0").replace("/", "~1");
  }
}
