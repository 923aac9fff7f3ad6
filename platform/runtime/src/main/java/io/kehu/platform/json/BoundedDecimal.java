package io.kehu.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;

/// Decimals of a size that people mean: `1e999999999` would take all memory as soon as somebody wrote it out. Text is
/// read as a number, because amounts come as text.
final class BoundedDecimal extends StdScalarDeserializer<BigDecimal> {
  private static final long serialVersionUID = 1L;
  private static final int MAX_DIGITS = 60;

  BoundedDecimal() {
    super(BigDecimal.class);
  }

  @Override
  public BigDecimal deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    BigDecimal value =
        parser.currentToken() == JsonToken.VALUE_STRING
            ? fromText(parser.getText(), context)
            : NumberDeserializers.BigDecimalDeserializer.instance.deserialize(parser, context);
    if (value != null
        && (value.precision() > MAX_DIGITS || Math.abs((long) value.scale()) > MAX_DIGITS)) {
      throw context.weirdNumberException(value, BigDecimal.class, "out of range");
    }
    return value;
  }

  private static BigDecimal fromText(String text, DeserializationContext context)
      throws IOException {
    try {
      if (text.length() <= 2 * MAX_DIGITS) {
        return new BigDecimal(text.strip());
      }
    } catch (NumberFormatException notDecimal) {
      // answered below
    }
    throw context.weirdStringException(text, BigDecimal.class, "not a decimal number");
  }
}
