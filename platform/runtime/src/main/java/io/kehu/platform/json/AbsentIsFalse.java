package io.kehu.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/// A flag that is not given is not set; `null`, numbers and (but for CSV) text are no flags.
final class AbsentIsFalse extends StdScalarDeserializer<Boolean> {
  private static final long serialVersionUID = 1L;

  AbsentIsFalse() {
    super(boolean.class);
  }

  @Override
  public Boolean deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    return switch (parser.currentToken()) {
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_STRING -> fromText(parser, context);
      default -> (Boolean) context.handleUnexpectedToken(boolean.class, parser);
    };
  }

  private static Boolean fromText(JsonParser parser, DeserializationContext context)
      throws IOException {
    if (context.isEnabled(MapperFeature.ALLOW_COERCION_OF_SCALARS)) {
      switch (parser.getText().strip()) {
        case "true" -> {
          return true;
        }
        case "false", "" -> {
          return false;
        }
        default -> {}
      }
    }
    return (Boolean) context.handleUnexpectedToken(boolean.class, parser);
  }

  @Override
  public Boolean getNullValue(DeserializationContext context)
      throws com.fasterxml.jackson.databind.JsonMappingException {
    return context.reportInputMismatch(this, "Cannot map `null` into type `boolean`");
  }

  @Override
  public Object getAbsentValue(DeserializationContext context) {
    return false;
  }
}
