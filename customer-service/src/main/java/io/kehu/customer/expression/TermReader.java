package io.kehu.customer.expression;

import io.kehu.customer.field.Field;
import io.kehu.customer.field.Operator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads one comparison and checks it against the catalogue.
final class TermReader {
  private static final int MOST_VALUES = 100;

  private final Words words;
  private final Map<String, Field> fields;

  TermReader(Words words, Map<String, Field> fields) {
    this.words = words;
    this.fields = fields;
  }

  /// @throws Words.UnreadableException when it cannot be made out or is wrong
  Expression.Term read() {
    Token name = words.here();
    if (name.kind() != Token.Kind.NAME) {
      throw words.unexpected("expression-expected-field");
    }
    words.next();
    Field field = fields.get(name.text());
    Token sign = words.here();
    Operator operator = operator();
    List<Token> written = written(operator);
    if (field == null) {
      words.fault(unknownField(name));
      throw new Words.UnreadableException();
    }
    if (!field.type().allows(operator)) {
      words.fault(
          Fault.at(
              sign, "expression-operator", field.name(), operator.written(), operators(field)));
      throw new Words.UnreadableException();
    }
    return new Expression.Term(field, operator, values(field, operator, written));
  }

  private Operator operator() {
    for (Operator simple :
        List.of(
            Operator.EQUAL,
            Operator.NOT_EQUAL,
            Operator.LESS_OR_EQUAL,
            Operator.MORE_OR_EQUAL,
            Operator.LESS,
            Operator.MORE,
            Operator.IN,
            Operator.CONTAINS)) {
      if (words.take(simple.written())) {
        return simple;
      }
    }
    if (words.take("not")) {
      words.require("in");
      return Operator.NOT_IN;
    }
    if (words.take("has")) {
      return words.take("any") ? Operator.HAS_ANY : Operator.HAS;
    }
    if (words.take("starts")) {
      words.require("with");
      return Operator.STARTS_WITH;
    }
    if (words.take("is")) {
      if (words.take("known")) {
        return Operator.KNOWN;
      }
      words.require("unknown");
      return Operator.UNKNOWN;
    }
    throw words.unexpected("expression-expected-operator");
  }

  /// The words of the values; a value of several words (`now - 90d`, `-5`) is put together to one.
  private List<Token> written(Operator operator) {
    if (operator.takesNothing()) {
      return List.of();
    }
    if (!operator.takesList()) {
      return List.of(value());
    }
    words.require("(");
    List<Token> values = new ArrayList<>();
    do {
      values.add(value());
    } while (words.take(","));
    words.require(")");
    return values;
  }

  private Token value() {
    if (!words.here().startsValue()) {
      throw words.unexpected("expression-expected-value");
    }
    Token first = words.next();
    if (first.is("-")) {
      return joined(first, words.next());
    }
    if (first.is("now") && (words.here().is("-") || words.here().is("+"))) {
      Token sign = words.next();
      return joined(joined(first, sign), words.next());
    }
    return first;
  }

  private static Token joined(Token first, Token second) {
    return new Token(
        second.kind(),
        first.text() + second.text(),
        first.offset(),
        second.offset() + second.length() - first.offset());
  }

  private List<Value> values(Field field, Operator operator, List<Token> written) {
    if (written.size() > MOST_VALUES) {
      words.fault(Fault.at(written.get(MOST_VALUES), "expression-too-many-values", MOST_VALUES));
      throw new Words.UnreadableException();
    }
    List<Optional<Value>> values =
        written.stream()
            .map(token -> ValueReader.read(field, operator, token, words::fault))
            .toList();
    if (values.contains(Optional.<Value>empty())) {
      throw new Words.UnreadableException();
    }
    return values.stream().flatMap(Optional::stream).distinct().toList();
  }

  private Fault unknownField(Token name) {
    return fields.keySet().stream()
        .min(Comparator.comparingInt(known -> Distance.between(known, name.text())))
        .filter(known -> Distance.between(known, name.text()) <= 1 + name.length() / 4)
        .map(known -> Fault.at(name, "expression-field-like", name.text(), known))
        .orElseGet(() -> Fault.at(name, "expression-field", name.text()));
  }

  private static String operators(Field field) {
    return field.type().operators().stream()
        .sorted()
        .map(Operator::written)
        .collect(Collectors.joining(", "));
  }
}
