package io.kehu.customer.expression;

import io.kehu.customer.field.Field;
import io.kehu.customer.field.ValueType;
import io.kehu.platform.codelist.CodeLists;
import io.kehu.platform.codelist.Label;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/// Says in words what an expression says. The words stand in `expressions.properties` and `expressions_zh_CN.properties`.
@ApplicationScoped
class Explainer {
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final CodeLists codeLists;
  private final ResourceBundle english = bundle(Locale.ROOT);
  private final ResourceBundle chinese = bundle(Locale.SIMPLIFIED_CHINESE);

  Explainer(CodeLists codeLists) {
    this.codeLists = codeLists;
  }

  Label explain(Expression expression) {
    return new Label(
        new Speaker(english, Locale.ENGLISH).say(expression),
        new Speaker(chinese, Locale.SIMPLIFIED_CHINESE).say(expression));
  }

  private static ResourceBundle bundle(Locale language) {
    return ResourceBundle.getBundle(
        "expressions", language, Explainer.class.getClassLoader(), NO_FALLBACK);
  }

  private final class Speaker {
    private final ResourceBundle bundle;
    private final Locale language;

    Speaker(ResourceBundle bundle, Locale language) {
      this.bundle = bundle;
      this.language = language;
    }

    String say(Expression expression) {
      return switch (expression) {
        case Expression.Or(List<Expression> parts) -> joined(parts, "or");
        case Expression.And(List<Expression> parts) -> joined(parts, "and");
        case Expression.Not(Expression part) -> format("not", say(part));
        case Expression.Term term -> term(term);
      };
    }

    private String joined(List<Expression> parts, String word) {
      return parts.stream()
          .map(part -> part instanceof Expression.Or ? format("group", say(part)) : say(part))
          .collect(Collectors.joining(bundle.getString(word)));
    }

    private String term(Expression.Term term) {
      Field field = term.field();
      String values =
          term.values().stream()
              .map(value -> value(field, value))
              .collect(Collectors.joining(bundle.getString("list")));
      boolean time = field.type() == ValueType.DATE || field.type() == ValueType.INSTANT;
      String key = term.operator().name() + (time && term.operator().isOrder() ? ".time" : "");
      return format(key, field.label().in(language), values);
    }

    private String value(Field field, Value value) {
      return switch (value) {
        case Value.Text(String text) -> format("text", label(field, text));
        case Value.Relative(int amount, Value.Unit unit) ->
            amount == 0
                ? bundle.getString("now")
                : format(
                    amount < 0 ? "ago" : "ahead",
                    Math.abs(amount),
                    format(unit.name(), Math.abs(amount)));
        case Value.Bool(boolean yes) -> bundle.getString(String.valueOf(yes));
        case Value.Decimal(var number) ->
            field.unit() == null
                ? number.toPlainString()
                : number.toPlainString() + " " + field.unit();
        case Value.Id _, Value.Day _, Value.Moment _ ->
            Printer.value(field.type(), value).replace("\"", "");
      };
    }

    private String label(Field field, String code) {
      String list = field.codeList();
      return list == null
          ? code
          : codeLists.named(list).stream()
              .flatMap(known -> known.codes().stream())
              .filter(known -> known.code().equals(code))
              .map(known ->
                  new Label(
                      known.labels().getOrDefault("en", code),
                      known.labels().getOrDefault("zh-CN", code)))
              .map(label -> label.in(language))
              .findFirst()
              .orElse(code);
    }

    private String format(String key, Object... arguments) {
      return new MessageFormat(bundle.getString(key), language).format(arguments);
    }
  }
}
