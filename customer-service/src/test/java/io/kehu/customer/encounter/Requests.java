package io.kehu.customer.encounter;

import io.kehu.testing.token.Token;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Requests as tests of encounters send them.
public final class Requests {
  private Requests() {}

  public static ValidatableResponse get(Token who, String path, Object... parameters) {
    return who.request().get(path, parameters).then();
  }

  public static ValidatableResponse post(
      Token who, String path, Map<String, ?> body, Object... parameters) {
    return who.request().contentType(ContentType.JSON).body(body).post(path, parameters).then();
  }

  public static ValidatableResponse put(
      Token who, String path, @Nullable String ifMatch, Map<String, ?> body, Object... parameters) {
    var request = who.request().contentType(ContentType.JSON).body(body);
    return (ifMatch == null ? request : request.header("If-Match", ifMatch))
        .put(path, parameters)
        .then();
  }

  public static ValidatableResponse patch(
      Token who, String path, @Nullable String ifMatch, Map<String, ?> body, Object... parameters) {
    var request =
        who.request().contentType("application/merge-patch+json; charset=UTF-8").body(body);
    return (ifMatch == null ? request : request.header("If-Match", ifMatch))
        .patch(path, parameters)
        .then();
  }

  public static ValidatableResponse delete(
      Token who, String path, @Nullable String ifMatch, Object... parameters) {
    var request = who.request();
    return (ifMatch == null ? request : request.header("If-Match", ifMatch))
        .delete(path, parameters)
        .then();
  }

  public static String contact(Token who, UUID customer, String standing) {
    return post(
            who,
            "/v1/customers/{id}/contacts",
            Map.of("name", "吴建国", "standing", standing),
            customer)
        .statusCode(201)
        .extract()
        .path("id");
  }

  public static Map<String, Object> span(String start, String end) {
    return Map.of("start", start, "end", end);
  }

  public static Map<String, Object> with(Map<String, ?> body, String field, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(body);
    more.put(field, value);
    return more;
  }
}
