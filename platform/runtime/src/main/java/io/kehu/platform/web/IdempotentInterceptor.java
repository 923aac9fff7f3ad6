package io.kehu.platform.web;

import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.problem.FieldError;
import io.kehu.platform.problem.GeneralProblem;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.web.IdempotencyKeys.Saved;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// Runs a POST once per `Idempotency-Key`, in a transaction that holds both the key and what the method does.
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 150)
public class IdempotentInterceptor {
  static final String HEADER = "Idempotency-Key";
  private static final int MAX_LENGTH = 255;

  private final IdempotencyKeys keys;
  private final SavedAnswers answers;
  private final Fingerprints fingerprints;
  private final CurrentCaller callers;
  private final CurrentVertxRequest current;

  IdempotentInterceptor(
      IdempotencyKeys keys,
      SavedAnswers answers,
      Fingerprints fingerprints,
      CurrentCaller callers,
      CurrentVertxRequest current) {
    this.keys = keys;
    this.answers = answers;
    this.fingerprints = fingerprints;
    this.callers = callers;
    this.current = current;
  }

  @AroundInvoke
  @Nullable Object once(InvocationContext invocation) throws Exception {
    RoutingContext routing = current.getCurrent();
    String key = routing == null ? null : routing.request().getHeader(HEADER);
    if (routing == null || key == null) {
      return inTransaction(invocation::proceed);
    }
    requireKey(key);
    return inTransaction(() -> onceFor(key, routing.request(), invocation));
  }

  private @Nullable Object onceFor(
      String key, HttpServerRequest request, InvocationContext invocation) throws Exception {
    UUID caller = callers.get().subject();
    byte[] fingerprint = fingerprints.of(request);
    if (!keys.lock(caller, key)) {
      throw ProblemException.of(GeneralProblem.IDEMPOTENCY_KEY_IN_FLIGHT);
    }
    Optional<Saved> before = keys.find(caller, key);
    if (before.isPresent()) {
      if (!before.get().isOf(fingerprint)) {
        throw ProblemException.of(GeneralProblem.IDEMPOTENCY_KEY_REUSED);
      }
      throw new WebApplicationException(answers.replay(before.get()));
    }
    Object answer = invocation.proceed();
    keys.save(caller, key, answers.saved(fingerprint, answer, invocation.getMethod()));
    return answer;
  }

  private static void requireKey(String key) {
    boolean printable = key.chars().allMatch(c -> c > 0x20 && c < 0x7f);
    if (key.isEmpty() || key.length() > MAX_LENGTH || !printable) {
      throw ProblemException.of(GeneralProblem.VALIDATION_FAILED)
          .withErrors(List.of(new FieldError("@" + HEADER, "key-malformed", "")));
    }
  }

  private static @Nullable Object inTransaction(Callable<@Nullable Object> work) {
    return QuarkusTransaction.joiningExisting().call(work);
  }
}
