package io.kehu.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kehu.testing.api.ApiDocument;
import org.junit.jupiter.api.Test;

class OpenApiCheckTest {

  private final OpenApiCheck check =
      new OpenApiCheck(
          ApiDocument.parse(
              """
              {"openapi": "3.1.0",
               "paths": {
                 "/v1/things/{id}": {"get": {"responses": {"200": {"content": {
                   "application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}}}}},
                 "/v1/things/newest": {"get": {"responses": {"204": {}}}}},
               "components": {"schemas": {
                 "Thing": {"type": "object", "required": ["price"],
                   "properties": {"price": {"$ref": "#/components/schemas/Money"}}},
                 "Money": {"type": "object", "properties": {"amount": {"type": "string"}}}}}}
              """));

  @Test
  void documentedAnswerPasses() {
    assertThatCode(
            () -> {
              answered("/v1/things/7", 200, "application/json;charset=UTF-8", "{\"price\":{}}");
              answered("/v1/things/newest", 204, "", "");
              answered("/v1/things/7", 404, "application/problem+json", "{}");
              answered("/q/health", 200, "text/plain", "");
            })
        .doesNotThrowAnyException();
  }

  @Test
  void bodyUnlikeItsSchemaFails() {
    assertThatThrownBy(
            () -> answered("/v1/things/7", 200, "application/json", "{\"price\":{\"amount\":1}}"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("/price/amount");
  }

  @Test
  void undocumentedAnswersFail() {
    assertThatThrownBy(() -> answered("/v1/things/7", 201, "application/json", "{}"))
        .hasMessageContaining("does not document");
    assertThatThrownBy(() -> answered("/v1/things/7", 200, "text/plain", "x"))
        .hasMessageContaining("text/plain");
    assertThatThrownBy(() -> answered("/v1/others", 200, "application/json", "{}"))
        .hasMessageContaining("not in the OpenAPI document");
    assertThatThrownBy(() -> answered("/v1/things/7", 500, "text/html", ""))
        .hasMessageContaining("problem+json");
  }

  @Test
  void differenceShowsOnlyWhatChanged() {
    assertThat(OpenApiPublished.difference("a\nb\nc\n", "a\nx\nc\n"))
        .isEqualTo("@@ line 2 @@\n- b\n+ x");
  }

  private void answered(String path, int status, String contentType, String body) {
    check.check("GET", path, status, contentType, body);
  }
}
