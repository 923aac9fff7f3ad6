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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Words Jackson's exceptions as field errors.
///
/// Jackson stops at the first wrong value. To name them all, the wrong one is taken out of the tree and the rest is
/// read again, a bounded number of times; only refused requests pay for it.
final class ReadErrors {
  private static final int MAX_ERRORS = 20;

  private final Messages messages;

  ReadErrors(Messages messages) {
    this.messages = messages;
  }

  List<FieldError> all(
      ObjectMapper mapper, JsonNode tree, JavaType type, JsonMappingException first) {
    JsonNode rest = tree.deepCopy();
    List<FieldError> found = new ArrayList<>();
    Set<String> removed = new HashSet<>();
    JsonMappingException wrong = first;
    while (found.size() < MAX_ERRORS) {
      String pointer = pointer(wrong);
      if (removed.contains(pointer)) {
        // Missed only because it was wrong before: already named.
        break;
      }
      found.add(describe(wrong, pointer));
      removed.add(pointer);
      if (!remove(rest, pointer)) {
        break;
      }
      try {
        mapper.treeToValue(rest, type);
        break;
      } catch (JsonMappingException next) {
        wrong = next;
      } catch (JsonProcessingException | IllegalArgumentException other) {
        break;
      }
    }
    return found;
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

  private FieldError ofTarget(String pointer, @org.jspecify.annotations.Nullable Class<?> target) {
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
    return target.isRecord() || java.util.Map.class.isAssignableFrom(target)
        ? "not-an-object"
        : "wrong-type";
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

  /// An element of an array becomes `null` instead, so that the places of the others stay.
  private static boolean remove(JsonNode tree, String pointer) {
    if (pointer.isEmpty()) {
      return false;
    }
    JsonPointer place = JsonPointer.compile(pointer);
    JsonNode parent = tree.at(place.head());
    if (parent instanceof ObjectNode object) {
      return object.remove(place.last().getMatchingProperty()) != null;
    }
    if (parent instanceof ArrayNode array && array.has(place.last().getMatchingIndex())) {
      array.setNull(place.last().getMatchingIndex());
      return true;
    }
    return false;
  }
}
