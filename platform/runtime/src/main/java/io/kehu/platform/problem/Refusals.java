package io.kehu.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.kehu.platform.problem.Problems.Refusal;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.handler.HttpException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.hibernate.StaleStateException;
import org.jspecify.annotations.Nullable;

/// Recognises failures: ours, the framework's, the database's. Wrappers are opened until something
/// known comes out.
@ApplicationScoped
class Refusals {
  private static final int MAX_DEPTH = 20;

  private final Violations violations;

  Refusals(Violations violations) {
    this.violations = violations;
  }

  Refusal of(Throwable failure) {
    Refusal found = find(failure, 0);
    return found == null ? Refusal.of(GeneralProblem.INTERNAL_ERROR) : found;
  }

  private @Nullable Refusal find(@Nullable Throwable failure, int depth) {
    if (failure == null || depth == MAX_DEPTH) {
      return null;
    }
    Refusal found = known(failure);
    if (found == null) {
      found = find(failure.getCause(), depth + 1);
    }
    if (found == null && failure instanceof RollbackException) {
      // What the database said to a commit is no cause of it, but stands beside it.
      found =
          Stream.of(failure.getSuppressed())
              .map(beside -> find(beside, depth + 1))
              .filter(Objects::nonNull)
              .findFirst()
              .orElse(null);
    }
    return found;
  }

  private @Nullable Refusal known(Throwable failure) {
    return switch (failure) {
      case ProblemException refused -> Refusal.of(refused);
      case ConstraintViolationException invalid -> invalid(invalid);
      case UnauthorizedException _ -> Refusal.of(GeneralProblem.UNAUTHENTICATED);
      case AuthenticationFailedException _ -> Refusal.of(GeneralProblem.UNAUTHENTICATED);
      case ForbiddenException _ -> Refusal.of(GeneralProblem.FORBIDDEN);
      case OptimisticLockException _ -> Refusal.of(GeneralProblem.CONCURRENT_CHANGE);
      case StaleStateException _ -> Refusal.of(GeneralProblem.CONCURRENT_CHANGE);
      case WebApplicationException web -> web(web);
      case HttpException http -> Refusal.of(GeneralProblem.ofStatus(http.getStatusCode()));
      case RejectedExecutionException _ -> Refusal.of(GeneralProblem.SERVICE_UNAVAILABLE);
      case SQLException sql -> DatabaseProblems.of(sql).map(Refusal::of).orElse(null);
      default -> null;
    };
  }

  /// A violation of a record that we made ourselves is our own error, not the caller's.
  private @Nullable Refusal invalid(ConstraintViolationException invalid) {
    boolean ofAnswer =
        invalid.getConstraintViolations().stream()
            .anyMatch(violation -> violations.concernsReturnValue(violation));
    return ofAnswer
        ? Refusal.of(GeneralProblem.INTERNAL_ERROR)
        : Refusal.of(
            ProblemException.of(GeneralProblem.VALIDATION_FAILED)
                .withErrors(violations.errors(invalid.getConstraintViolations())));
  }

  /// A framework answer may hide something that we know better: a body that cannot be read, a
  /// database that cannot be reached.
  private @Nullable Refusal web(WebApplicationException web) {
    int status = web.getResponse().getStatus();
    if (web.getCause() instanceof JsonProcessingException) {
      return Refusal.of(GeneralProblem.MALFORMED_JSON);
    }
    if (status >= 500 && web.getCause() != null) {
      return null;
    }
    return Refusal.of(GeneralProblem.ofStatus(status));
  }
}
