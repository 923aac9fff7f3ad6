package io.kehu.testing.access;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.kehu.testing.api.ApiDocument;
import io.kehu.testing.api.Operation;
import io.restassured.RestAssured;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// Tries every operation of the running application with every role, without a token, and with
/// spoilt tokens. The permission that an operation needs is read from `x-required-permission`
/// in its document; what a role holds, from `kehu.access.roles.<role>`.
///
/// ```java
/// @TestFactory
/// Stream<DynamicTest> everyOperationAsksForItsPermission() {
///   return AccessMatrix.ofApplication().open("POST /v1/survey-links/{token}/answers").tests();
/// }
/// ```
///
/// An operation without permission must be named as [#open] or [#anyone], so that none is
/// forgotten.
public final class AccessMatrix {

  private final ApiDocument document;
  private final Roles roles;
  private final Requests requests;
  private final Set<String> open = new HashSet<>();
  private final Set<String> anyone = new HashSet<>();

  AccessMatrix(ApiDocument document, Roles roles, Requests requests) {
    this.document = document;
    this.roles = roles;
    this.requests = requests;
  }

  public static AccessMatrix ofApplication() {
    URI origin = URI.create(RestAssured.baseURI + ":" + RestAssured.port);
    ApiDocument document =
        ApiDocument.servedAt(origin)
            .orElseThrow(() -> new AssertionError("No OpenAPI document at " + origin));
    return new AccessMatrix(document, Roles.ofApplication(), new Requests(origin));
  }

  /// Operations that need no token at all: `POST /v1/survey-links/{token}/answers`.
  public AccessMatrix open(String... operations) {
    open.addAll(List.of(operations));
    return this;
  }

  /// Operations for whoever bears a good token.
  public AccessMatrix anyone(String... operations) {
    anyone.addAll(List.of(operations));
    return this;
  }

  /// One test an operation, and one that the exceptions exist.
  public Stream<DynamicTest> tests() {
    Stream<DynamicTest> each =
        document.operations().stream()
            .filter(operation -> operation.path().startsWith("/v1/"))
            .map(operation -> dynamicTest(operation.name(), () -> check(operation)));
    return Stream.concat(each, Stream.of(dynamicTest("exceptions exist", this::checkExceptions)));
  }

  void check(Operation operation) {
    if (open.contains(operation.name())) {
      return;
    }
    Verdicts verdicts = new Verdicts(operation, requests);
    verdicts.withoutGoodToken();
    Set<String> required = operation.requiredPermissions();
    if (!required.isEmpty()) {
      Roles.ALL.forEach(role -> verdicts.role(role, roles.may(role, required)));
      verdicts.integrator(required);
    } else if (anyone.contains(operation.name())) {
      Roles.ALL.forEach(role -> verdicts.role(role, true));
    } else {
      verdicts.add("the document names no x-required-permission");
    }
    verdicts.failIfAny();
  }

  private void checkExceptions() {
    List<String> names = document.operations().stream().map(Operation::name).toList();
    Stream.concat(open.stream(), anyone.stream())
        .filter(name -> !names.contains(name))
        .findFirst()
        .ifPresent(name -> {
          throw new AssertionError("No such operation: " + name + "; there are " + names);
        });
  }
}
