package io.kehu.customer.expression;

import io.kehu.customer.field.Field;
import io.kehu.customer.field.Fields;
import io.kehu.platform.codelist.Label;
import io.kehu.platform.problem.FieldError;
import io.kehu.platform.problem.Messages;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Reads, prints, explains expressions and makes SQL of them.
@ApplicationScoped
public class ExpressionService {
  private final Fields fields;
  private final Explainer explainer;
  private final Messages messages;
  private final ZoneId zone;

  /// @param zone in which a day begins
  ExpressionService(
      Fields fields,
      Explainer explainer,
      Messages messages,
      @ConfigProperty(name = "kehu.customer.zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
    this.fields = fields;
    this.explainer = explainer;
    this.messages = messages;
    this.zone = zone;
  }

  /// Reads several expressions, so that whatever is wrong with any is told at once.
  ///
  /// @param texts by JSON pointer into the request
  /// @throws ProblemException `expression-invalid` with each fault and its place
  public List<Expression> read(Map<String, String> texts) {
    Map<String, Field> known = fields.byName();
    List<Expression> expressions = new ArrayList<>();
    List<FieldError> errors = new ArrayList<>();
    List<ExpressionApi.FaultView> faults = new ArrayList<>();
    texts.forEach((pointer, text) -> {
      Parser.Result result = Parser.parse(text, known);
      if (result.expression() != null) {
        expressions.add(result.expression());
      }
      for (Fault fault : result.faults()) {
        FieldError error = messages.field(pointer, fault.code(), fault.arguments().toArray());
        errors.add(error);
        faults.add(located(error, text, fault));
      }
    });
    if (!errors.isEmpty()) {
      throw ProblemException.of(ExpressionError.INVALID)
          .withErrors(errors)
          .with("expressionFaults", faults);
    }
    return expressions;
  }

  public Expression read(String pointer, String text) {
    return read(Map.of(pointer, text)).getFirst();
  }

  /// Expressions that were right once.
  ///
  /// @param texts by whatever they belong to
  /// @return those that still are, in the same order: a field that was named may be no more
  public <K> SequencedMap<K, Expression> reread(SequencedMap<K, String> texts) {
    Map<String, Field> known = fields.byName();
    SequencedMap<K, Expression> expressions = new LinkedHashMap<>();
    texts.forEach((key, text) -> {
      Expression expression = Parser.parse(text, known).expression();
      if (expression != null) {
        expressions.put(key, expression);
      }
    });
    return expressions;
  }

  /// One such expression; empty where it is right no more.
  public Optional<Expression> reread(String text) {
    return Optional.ofNullable(Parser.parse(text, fields.byName()).expression());
  }

  public String print(Expression expression) {
    return Printer.print(expression);
  }

  /// Tells whether an expression still means the same: it does not where one of its fields is read in another way.
  public String fingerprint(Expression expression) {
    String fields =
        expression
            .terms()
            .map(term -> term.field().source().join() + "\n" + term.field().sql())
            .distinct()
            .collect(Collectors.joining("\n"));
    String all = String.join("\n", print(expression), zone.getId(), fields);
    return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /// What the expression says, in words.
  public Label explain(Expression expression) {
    return explainer.explain(expression);
  }

  /// @param prefix of the parameters' names, unique over all that is put into one statement
  public Condition condition(Expression expression, String prefix, Instant now) {
    return SqlWriter.write(expression, prefix, now, zone);
  }

  /// Customers for whom a comparison with the time may have turned between two times; perhaps some others.
  ///
  /// @return empty where the comparison says nothing of the time
  public Optional<Condition> turned(
      Expression.Term term, String prefix, Instant since, Instant until) {
    return term.values().stream()
        .filter(Value.Relative.class::isInstance)
        .map(Value.Relative.class::cast)
        .findFirst()
        .map(relative -> turned(term.field(), relative, prefix, since, until));
  }

  /// The customers whose value the moving time has passed.
  private Condition turned(
      Field field, Value.Relative relative, String prefix, Instant since, Instant until) {
    String text = "(%1$s >= :%2$ssince and %1$s <= :%2$suntil)".formatted(field.sql(), prefix);
    Map<String, Object> band =
        Map.of(
            prefix + "since", SqlWriter.at(relative, field.type(), since, zone),
            prefix + "until", SqlWriter.at(relative, field.type(), until, zone));
    return new Condition(Sql.of(text, band), Set.of(field.source()));
  }

  private static ExpressionApi.FaultView located(FieldError error, String text, Fault fault) {
    String before = text.substring(0, Math.min(fault.offset(), text.length()));
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    int column = before.length() - before.lastIndexOf('\n');
    return new ExpressionApi.FaultView(
        error.pointer(),
        error.code(),
        line,
        column,
        fault.offset(),
        fault.length(),
        error.message());
  }
}
