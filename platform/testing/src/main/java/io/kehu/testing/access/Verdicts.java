package io.kehu.testing.access;

import io.kehu.testing.api.Operation;
import io.kehu.testing.token.Token;
import io.kehu.testing.token.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Collects what is wrong with the answers of one operation.
final class Verdicts {

  private final Operation operation;
  private final Requests requests;
  private final List<String> wrong = new ArrayList<>();

  Verdicts(Operation operation, Requests requests) {
    this.operation = operation;
    this.requests = requests;
  }

  void withoutGoodToken() {
    Token good = Tokens.role("administrator");
    expect("no token", Optional.empty(), 401);
    expect("an expired token", Optional.of(good.expired()), 401);
    expect("a token of a foreign issuer", Optional.of(good.foreignIssuer()), 401);
    expect("a token for another audience", Optional.of(good.wrongAudience()), 401);
    expect("a token signed by a stranger", Optional.of(good.signedByStranger()), 401);
  }

  void role(String role, boolean may) {
    Token token = Tokens.role(role).subject(UUID.randomUUID());
    if (may) {
      expectPassed("role " + role, token);
    } else {
      expect("role " + role, Optional.of(token), 403);
    }
  }

  /// A machine's role gives nothing: only its scopes do.
  void integrator(Set<String> required) {
    required.forEach(scope -> expectPassed("scope " + scope, Tokens.integrator(scope)));
    expect("another scope", Optional.of(Tokens.integrator("nothing:read")), 403);
  }

  void add(String problem) {
    wrong.add(problem);
  }

  void failIfAny() {
    if (!wrong.isEmpty()) {
      throw new AssertionError(operation.name() + ":\n" + String.join("\n", wrong));
    }
  }

  private void expect(String who, Optional<Token> token, int status) {
    RawResponse response = requests.dummy(operation, token);
    if (response.status() != status) {
      wrong.add(who + " got " + response.status() + " instead of " + status);
    } else if (!response.isProblem()) {
      wrong.add(who + " got " + status + " as " + response.contentType() + ", not as a problem");
    }
  }

  private void expectPassed(String who, Token token) {
    RawResponse response = requests.dummy(operation, Optional.of(token));
    int status = response.status();
    if (status == 401 || status == 403 || status >= 500) {
      wrong.add(who + " got " + status + " though it has the permission");
    } else if (status >= 400 && !response.isProblem()) {
      wrong.add(who + " got " + status + " as " + response.contentType() + ", not as a problem");
    }
  }
}
