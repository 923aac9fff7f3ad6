package io.kehu.platform.problem;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Turns whatever was thrown into the document that the caller gets. The one place where errors are
/// worded, for HTTP answers as for the items of a batch.
@ApplicationScoped
public class Problems {
  private static final String TYPE = "https://kehu.io/problems/";
  private static final Logger LOG = Logger.getLogger(Problems.class);

  private final Messages messages;
  private final Refusals refusals;

  Problems(Messages messages, Refusals refusals) {
    this.messages = messages;
    this.refusals = refusals;
  }

  /// The document for a failure, in the language of the request in hand. What nobody foresaw is
  /// logged with its trace and answered without a word about our insides.
  public ProblemDocument document(Throwable failure) {
    Refusal refusal = refusals.of(failure);
    if (refusal.status() >= 500) {
      LOG.errorf(failure, "%s answered %d", refusal.problem().code(), refusal.status());
    } else {
      LOG.debugf(failure, "%s answered %d", refusal.problem().code(), refusal.status());
    }
    return document(refusal, Language.current());
  }

  /// The document for a refusal that the framework made by status alone.
  public ProblemDocument document(int status, Locale language) {
    return document(Refusal.of(GeneralProblem.ofStatus(status)), language);
  }

  /// The document for a refusal known by its code.
  public ProblemDocument document(ProblemCode problem, Locale language) {
    return document(Refusal.of(problem), language);
  }

  private ProblemDocument document(Refusal refusal, Locale language) {
    ProblemCode problem = refusal.problem();
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("type", TYPE + problem.code());
    members.put("title", messages.title(problem.code(), language));
    members.put("status", problem.status());
    put(members, "detail", messages.detail(problem.code(), language, refusal.arguments()));
    members.put("code", problem.code());
    put(members, "traceId", traceId());
    if (!refusal.errors().isEmpty()) {
      members.put("errors", refusal.errors().stream().map(e -> worded(e)).toList());
    }
    refusal.extensions().forEach(members::putIfAbsent);
    return new ProblemDocument(problem.status(), refusal.headers(), members);
  }

  /// Features may leave the message to the bundles (`field.<code>`).
  private FieldError worded(FieldError error) {
    return error.message().isEmpty() ? messages.field(error.pointer(), error.code()) : error;
  }

  private static void put(Map<String, Object> members, String name, @Nullable Object value) {
    if (value != null) {
      members.put(name, value);
    }
  }

  private static @Nullable String traceId() {
    SpanContext span = Span.current().getSpanContext();
    return span.isValid() ? span.getTraceId() : null;
  }

  /// What is known about a refusal before it is worded.
  record Refusal(
      ProblemCode problem,
      Object[] arguments,
      List<FieldError> errors,
      Map<String, Object> extensions,
      Map<String, String> headers) {

    static Refusal of(ProblemCode problem) {
      return new Refusal(problem, new Object[0], List.of(), Map.of(), headersOf(problem.status()));
    }

    static Refusal of(ProblemException refused) {
      return new Refusal(
          refused.problem(),
          refused.arguments(),
          refused.errors(),
          refused.extensions(),
          headersOf(refused.problem().status()));
    }

    int status() {
      return problem.status();
    }

    private static Map<String, String> headersOf(int status) {
      return switch (status) {
        case 401 -> Map.of("WWW-Authenticate", "Bearer");
        case 503 -> Map.of("Retry-After", "2");
        default -> Map.of();
      };
    }
  }
}
