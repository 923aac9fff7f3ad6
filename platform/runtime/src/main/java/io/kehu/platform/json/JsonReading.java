package io.kehu.platform.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.kehu.platform.problem.FieldError;
import io.kehu.platform.problem.GeneralProblem;
import io.kehu.platform.problem.Messages;
import io.kehu.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads what callers send into records, and names every part that does not fit.
@ApplicationScoped
public class JsonReading {
  private final ObjectMapper strict;
  private final Messages messages;
  private final ReadErrors errors;

  JsonReading(ObjectMapper strict, Messages messages) {
    this.strict = strict;
    this.messages = messages;
    this.errors = new ReadErrors(messages);
  }

  /// Reads a whole body.
  ///
  /// @throws ProblemException `malformed-json` where it is no JSON, `validation-failed` where it is not of this type
  public Object read(byte[] body, Type type) {
    String text = decoded(body);
    if (text.isBlank()) {
      throw malformed(messages.field("", "empty-body"));
    }
    JavaType javaType = strict.constructType(type);
    try {
      refuseOddText(text);
      Object value = strict.readValue(text, javaType);
      if (value == null) {
        throw malformed(messages.field("", "required"));
      }
      return value;
    } catch (JsonMappingException wrong) {
      throw invalid(text, javaType, wrong);
    } catch (JsonProcessingException broken) {
      throw malformed(broken);
    }
  }

  /// Reads a tree that was read from a body before: one item of a batch, a patched record, one row.
  ///
  /// @throws ProblemException `validation-failed`
  public <T> T convert(JsonNode tree, Class<T> type) {
    return convert(tree, type, strict);
  }

  /// As [#convert(JsonNode, Class)], by another mapper (the lenient one for rows of text).
  public <T> T convert(JsonNode tree, Class<T> type, ObjectMapper mapper) {
    try {
      T value = mapper.treeToValue(tree, type);
      if (value == null) {
        throw invalid(List.of(messages.field("", "required")));
      }
      return value;
    } catch (JsonMappingException wrong) {
      throw invalid(errors.all(mapper, tree, mapper.constructType(type), wrong));
    } catch (JsonProcessingException broken) {
      throw malformed(broken);
    }
  }

  private String decoded(byte[] body) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(body))
          .toString();
    } catch (CharacterCodingException notUtf8) {
      throw malformed(messages.field("", "not-utf-8"));
    }
  }

  /// Only an escape can bring in NUL or half a surrogate pair, so other bodies are not read twice.
  private void refuseOddText(String text) throws JsonProcessingException {
    if (!text.contains("\\u")) {
      return;
    }
    List<FieldError> odd = new ArrayList<>();
    try (JsonParser parser = strict.getFactory().createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if ((token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME)
            && !StrictText.isText(parser.getText())) {
          odd.add(messages.field(printable(parser), "not-text"));
        }
      }
    } catch (JsonProcessingException broken) {
      throw broken;
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    if (!odd.isEmpty()) {
      throw invalid(odd);
    }
  }

  /// A name that is no text cannot be written into the answer either.
  private static String printable(JsonParser parser) {
    String pointer = parser.getParsingContext().pathAsPointer().toString();
    return StrictText.isText(pointer) ? pointer : "";
  }

  private ProblemException invalid(String text, JavaType type, JsonMappingException wrong) {
    if (wrong.getCause() instanceof JsonParseException broken) {
      return malformed(broken);
    }
    if (wrong.getCause() instanceof StreamConstraintsException tooMuch) {
      return malformed(tooMuch);
    }
    try {
      JsonNode tree = strict.readTree(text);
      return invalid(errors.all(strict, tree, type, wrong));
    } catch (JsonProcessingException broken) {
      return malformed(broken);
    }
  }

  private ProblemException malformed(JsonProcessingException broken) {
    return switch (broken) {
      case StreamConstraintsException _ -> malformed(messages.field("", "too-deep"));
      case MismatchedInputException _ when ReadErrors.isTrailing(broken) ->
          malformed(messages.field("", "trailing-content"));
      default -> malformed(errors.ofSyntax(broken));
    };
  }

  private static ProblemException malformed(FieldError error) {
    return ProblemException.of(GeneralProblem.MALFORMED_JSON).withErrors(List.of(error));
  }

  private static ProblemException invalid(List<FieldError> errors) {
    return ProblemException.of(GeneralProblem.VALIDATION_FAILED).withErrors(errors);
  }
}
