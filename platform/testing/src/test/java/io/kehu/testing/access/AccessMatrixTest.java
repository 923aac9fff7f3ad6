package io.kehu.testing.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kehu.testing.api.ApiDocument;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A service that lets in sales reps and whoever has the scope, whatever else the document
/// says.
class AccessMatrixTest {

  private TinyService server;

  @BeforeEach
  void start() throws IOException {
    server = new TinyService(200);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void serviceThatDoesWhatItSaysPasses() {
    AccessMatrix matrix = matrix("\"x-required-permission\": \"things:read\"", "sales-rep");
    assertThatCode(() -> run(matrix)).doesNotThrowAnyException();
  }

  @Test
  void roleThatIsLetInWithoutPermissionIsFound() {
    AccessMatrix matrix = matrix("\"x-required-permission\": \"things:read\"", "analyst");
    assertThatThrownBy(() -> run(matrix))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("role sales-rep got 200 instead of 403")
        .hasMessageContaining("role analyst got 403 though it has the permission");
  }

  @Test
  void operationWithoutPermissionIsFound() {
    assertThatThrownBy(() -> run(matrix("", "sales-rep")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("names no x-required-permission");
  }

  @Test
  void operationThatIsOpenNeedsNoToken() {
    assertThatCode(() -> run(matrix("", "sales-rep").open("GET /v1/things/{id}")))
        .doesNotThrowAnyException();
  }

  private AccessMatrix matrix(String operation, String roleThatMay) {
    ApiDocument document =
        ApiDocument.parse("{\"paths\": {\"/v1/things/{id}\": {\"get\": {" + operation + "}}}}");
    Roles roles = new Roles(Map.of(roleThatMay, Set.of("things:read")));
    return new AccessMatrix(document, roles, new Requests(server.origin()));
  }

  private static void run(AccessMatrix matrix) throws Throwable {
    for (var test : matrix.tests().toList()) {
      test.getExecutable().execute();
    }
  }
}
