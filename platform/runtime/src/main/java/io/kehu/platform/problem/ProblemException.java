package io.kehu.platform.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A refusal that the caller can understand and mend. Rolls the transaction back and is answered as RFC 9457 problem.
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ProblemCode problem;
  private final transient Object[] arguments;
  private final transient List<FieldError> errors;
  private final transient Map<String, Object> extensions;

  private ProblemException(
      ProblemCode problem,
      Object[] arguments,
      List<FieldError> errors,
      Map<String, Object> extensions) {
    super(problem.code(), null, false, false);
    this.problem = problem;
    this.arguments = arguments;
    this.errors = List.copyOf(errors);
    this.extensions = extensions;
  }

  /// @param arguments for the placeholders `{0}`, `{1}` … of the problem's detail message
  public static ProblemException of(ProblemCode problem, Object... arguments) {
    return new ProblemException(problem, arguments, List.of(), Map.of());
  }

  /// The same refusal, naming the fields that are wrong.
  public ProblemException withErrors(List<FieldError> fieldErrors) {
    return new ProblemException(problem, arguments, fieldErrors, extensions);
  }

  /// The same refusal with one more member in the problem document (`candidates`, `current` …).
  public ProblemException with(String member, @Nullable Object value) {
    Map<String, Object> more = new LinkedHashMap<>(extensions);
    if (value != null) {
      more.put(member, value);
    }
    return new ProblemException(problem, arguments, errors, more);
  }

  public ProblemCode problem() {
    return problem;
  }

  public Object[] arguments() {
    return arguments.clone();
  }

  public List<FieldError> errors() {
    return errors;
  }

  public Map<String, Object> extensions() {
    return Map.copyOf(extensions);
  }
}
