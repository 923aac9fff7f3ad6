package io.kehu.gateway.door;

import io.kehu.gateway.limit.RateLimiter;
import io.kehu.gateway.problem.Problem;
import io.kehu.gateway.problem.Problem.Kind;
import io.kehu.gateway.problem.Problems;
import io.kehu.gateway.token.Caller;
import io.kehu.gateway.token.IdentityUnavailable;
import io.kehu.gateway.token.TokenConfig;
import io.kehu.gateway.token.TokenRefused;
import io.kehu.gateway.token.TokenVerifier;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Asks for the token. A token that was not seen before costs its network address one request, so that
/// nobody can keep the gateway busy with signatures.
@Singleton
final class TokenGate implements Handler<RoutingContext> {
  private static final Logger LOG = Logger.getLogger(TokenGate.class);
  private static final String CHALLENGE = "Bearer realm=\"kehu\"";
  private static final String REFUSAL = CHALLENGE + ", error=\"invalid_token\"";
  private static final String SCHEME = "Bearer ";
  private static final Duration IDENTITY_PAUSE = Duration.ofSeconds(5);

  private final TokenVerifier verifier;
  private final TokenConfig config;
  private final PublicPaths publicPaths;
  private final RateLimiter limiter;
  private final Refusals refusals;
  private final Problems problems;

  TokenGate(
      TokenVerifier verifier,
      TokenConfig config,
      PublicPaths publicPaths,
      RateLimiter limiter,
      Refusals refusals,
      Problems problems) {
    this.verifier = verifier;
    this.config = config;
    this.publicPaths = publicPaths;
    this.limiter = limiter;
    this.refusals = refusals;
    this.problems = problems;
  }

  @Override
  public void handle(RoutingContext context) {
    if (publicPaths.include(context)) {
      context.next();
      return;
    }
    List<String> headers = context.request().headers().getAll("Authorization");
    if (headers.isEmpty()) {
      problems.answer(
          context, Problem.of(Kind.UNAUTHENTICATED).header("WWW-Authenticate", CHALLENGE));
      return;
    }
    String token = headers.size() == 1 ? token(headers.getFirst()) : null;
    if (token == null) {
      refuse(context);
      return;
    }
    Caller known = verifier.known(token);
    if (known != null) {
      admit(context, known);
    } else if (refusals.passes(context, limiter.address(refusals.address(context)), "address")) {
      verify(context, token);
    }
  }

  private @Nullable String token(String header) {
    if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return null;
    }
    String token = header.substring(SCHEME.length()).strip();
    return token.isEmpty() || token.length() > config.longest() ? null : token;
  }

  private void verify(RoutingContext context, String token) {
    context.request().pause();
    Context loop = Vertx.currentContext();
    verifier
        .verify(token, loop)
        .onSuccess(caller -> admit(context, caller))
        .onFailure(failure -> explain(context, failure));
  }

  private static void admit(RoutingContext context, Caller caller) {
    caller.remember(context);
    context.next();
  }

  private void explain(RoutingContext context, Throwable failure) {
    switch (failure) {
      case TokenRefused refused -> {
        LOG.debugf("Token refused: %s", refused.getMessage());
        refuse(context);
      }
      case IdentityUnavailable unavailable -> {
        LOG.warn("Tokens cannot be verified", unavailable);
        problems.answer(
            context,
            Problem.of(Kind.IDENTITY_UNAVAILABLE, Long.toString(IDENTITY_PAUSE.toSeconds()))
                .retryAfter(IDENTITY_PAUSE));
      }
      default -> context.fail(failure);
    }
  }

  private void refuse(RoutingContext context) {
    problems.answer(context, Problem.of(Kind.TOKEN_REFUSED).header("WWW-Authenticate", REFUSAL));
  }
}
