package io.kehu.platform.page;

import cz.jirutka.rsql.parser.RSQLParser;
import cz.jirutka.rsql.parser.RSQLParserException;
import cz.jirutka.rsql.parser.ast.AndNode;
import cz.jirutka.rsql.parser.ast.ComparisonNode;
import cz.jirutka.rsql.parser.ast.ComparisonOperator;
import cz.jirutka.rsql.parser.ast.LogicalNode;
import cz.jirutka.rsql.parser.ast.Node;
import cz.jirutka.rsql.parser.ast.RSQLOperators;
import io.kehu.platform.page.Listing.Field;
import io.kehu.platform.problem.FieldError;
import io.kehu.platform.problem.Messages;
import io.kehu.platform.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Reads `filter=` into SQL: an RSQL subset over the list's own fields, bounded in length, conditions and depth.
final class FilterParser {
  static final ComparisonOperator IS_NULL = new ComparisonOperator("=null=", false);

  private static final int MAX_LENGTH = 2_000;
  private static final int MAX_CONDITIONS = 20;
  private static final int MAX_DEPTH = 5;
  private static final Set<ComparisonOperator> OPERATORS =
      Set.of(
          RSQLOperators.EQUAL,
          RSQLOperators.NOT_EQUAL,
          RSQLOperators.GREATER_THAN,
          RSQLOperators.GREATER_THAN_OR_EQUAL,
          RSQLOperators.LESS_THAN,
          RSQLOperators.LESS_THAN_OR_EQUAL,
          RSQLOperators.IN,
          RSQLOperators.NOT_IN,
          IS_NULL);

  private final Messages messages;

  FilterParser(Messages messages) {
    this.messages = messages;
  }

  Sql parse(String filter, Map<String, Field> fields, Consumer<FieldError> errors) {
    if (filter.isBlank()) {
      return Sql.TRUE;
    }
    if (filter.length() > MAX_LENGTH) {
      errors.accept(messages.field("?filter", "too-long"));
      return Sql.TRUE;
    }
    // Counted before parsing: the parser itself recurses at every parenthesis.
    if (nesting(filter) > MAX_DEPTH) {
      errors.accept(messages.field("?filter", "filter-too-complex", MAX_CONDITIONS, MAX_DEPTH));
      return Sql.TRUE;
    }
    try {
      Node root = read(filter);
      if (conditions(root) > MAX_CONDITIONS) {
        errors.accept(messages.field("?filter", "filter-too-complex", MAX_CONDITIONS, MAX_DEPTH));
        return Sql.TRUE;
      }
      return new Translation(fields, errors).of(root);
    } catch (RSQLParserException unreadable) {
      errors.accept(messages.field("?filter", "filter-not-readable", firstLine(unreadable)));
      return Sql.TRUE;
    }
  }

  static Node read(String filter) {
    return new RSQLParser(OPERATORS).parse(filter);
  }

  private static int nesting(String filter) {
    int depth = 0;
    int deepest = 0;
    char quote = 0;
    for (int i = 0; i < filter.length(); i++) {
      char c = filter.charAt(i);
      if (quote != 0) {
        if (c == '\\') {
          i++;
        } else if (c == quote) {
          quote = 0;
        }
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '(') {
        deepest = Math.max(deepest, ++depth);
      } else if (c == ')') {
        depth--;
      }
    }
    return deepest;
  }

  private static int conditions(Node node) {
    return node instanceof LogicalNode logical
        ? logical.getChildren().stream().mapToInt(FilterParser::conditions).sum()
        : ((ComparisonNode) node).getArguments().size();
  }

  private static String firstLine(RSQLParserException unreadable) {
    String message = unreadable.getCause() == null ? "" : unreadable.getCause().getMessage();
    return message == null ? "" : message.lines().findFirst().orElse("");
  }

  /// One filter on its way into SQL; numbers its parameters.
  private final class Translation {
    private final Map<String, Field> fields;
    private final Consumer<FieldError> errors;
    private int parameters;

    Translation(Map<String, Field> fields, Consumer<FieldError> errors) {
      this.fields = fields;
      this.errors = errors;
    }

    Sql of(Node node) {
      if (node instanceof ComparisonNode comparison) {
        return condition(comparison);
      }
      List<Sql> parts = ((LogicalNode) node).getChildren().stream().map(this::of).toList();
      return node instanceof AndNode ? Sql.and(parts) : Sql.or(parts);
    }

    private Sql condition(ComparisonNode comparison) {
      Field field = fields.get(comparison.getSelector());
      if (field == null) {
        errors.accept(
            messages.field("?filter", "unknown-list-field", String.join(", ", fields.keySet())));
        return Sql.TRUE;
      }
      ComparisonOperator operator = comparison.getOperator();
      List<Object> values = new ArrayList<>();
      FieldType type = operator.equals(IS_NULL) ? FieldType.BOOLEAN : field.type();
      for (String argument : comparison.getArguments()) {
        try {
          values.add(ValueSyntax.parse(type, argument));
        } catch (IllegalArgumentException wrong) {
          String code = ValueSyntax.codeFor(type);
          String why = messages.field("", code).message();
          errors.accept(
              new FieldError(
                  "?filter",
                  code,
                  messages.field("?filter", "filter-value", field.name(), why).message()));
          return Sql.TRUE;
        }
      }
      String name = "filter_" + parameters++;
      return sql(field, operator, values, name);
    }

    private Sql sql(Field field, ComparisonOperator operator, List<Object> values, String name) {
      String column = field.column();
      Object value = values.getFirst();
      return switch (operator.getSymbol()) {
        case "==" -> equal(field, value, name);
        case "!=" -> {
          Sql equal = equal(field, value, name);
          yield Sql.of("(" + equal.text() + ") is not true", equal.parameters());
        }
        case "=in=" -> in(column + " in (%s)", values, name);
        case "=out=" -> in("(" + column + " in (%s)) is not true", values, name);
        case "=null=" ->
            Sql.of(column + (value.equals(true) ? " is null" : " is not null"), Map.of());
        default -> ordered(field, operator, value, name);
      };
    }

    private Sql ordered(Field field, ComparisonOperator operator, Object value, String name) {
      if (field.type() == FieldType.BOOLEAN || field.type() == FieldType.UUID) {
        errors.accept(
            messages.field("?filter", "operator-not-allowed", operator.getSymbol(), field.name()));
        return Sql.TRUE;
      }
      String sign =
          switch (operator.getSymbol()) {
            case "=gt=" -> ">";
            case "=ge=" -> ">=";
            case "=lt=" -> "<";
            case "=le=" -> "<=";
            default -> operator.getSymbol();
          };
      return Sql.of(field.column() + " " + sign + " :" + name, Map.of(name, value));
    }

    private static Sql equal(Field field, Object value, String name) {
      if (field.type() == FieldType.TEXT && value instanceof String text && text.contains("*")) {
        String pattern =
            text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_").replace('*', '%');
        return Sql.of(field.column() + " ilike :" + name, Map.of(name, pattern));
      }
      return Sql.of(field.column() + " = :" + name, Map.of(name, value));
    }

    private static Sql in(String template, List<Object> values, String name) {
      Map<String, Object> named = new java.util.LinkedHashMap<>();
      values.forEach(value -> named.put(name + "_" + named.size(), value));
      return Sql.of(
          template.formatted(
              named.keySet().stream().map(n -> ":" + n).collect(Collectors.joining(", "))),
          named);
    }
  }
}
