package io.kehu.testing.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kehu.testing.api.ApiDocument;
import io.kehu.testing.token.Tokens;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class MalformedRequestsTest {

  private final ApiDocument document =
      ApiDocument.parse(
          """
          {"paths": {"/v1/things/{id}": {
            "put": {
              "parameters": [
                {"name": "id", "in": "path", "schema": {"type": "string", "format": "uuid"}},
                {"name": "limit", "in": "query", "schema": {"type": "integer"}}],
              "requestBody": {"content": {"application/json": {"schema": {
                "type": "object", "properties": {
                  "name": {"type": "string"}, "count": {"type": "integer"}}}}}}}}}}
          """);

  @Test
  void serviceThatRefusesEverythingPasses() throws IOException {
    try (TinyService service = new TinyService(400)) {
      assertThatCode(() -> run(service)).doesNotThrowAnyException();
    }
  }

  @Test
  void nonsenseThatIsTakenIsFound() throws IOException {
    try (TinyService service = new TinyService(200)) {
      assertThatThrownBy(() -> run(service))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("100 of 100 went wrong")
          .hasMessageContaining("got 200: PUT /v1/things/");
    }
  }

  private void run(TinyService service) throws Throwable {
    var tests =
        new MalformedRequests(
                document,
                new Requests(service.origin()),
                () -> Tokens.user("admin").compact(),
                null)
            .count(100)
            .tests()
            .toList();
    assertThat(tests).hasSize(1);
    tests.getFirst().getExecutable().execute();
  }
}
