package io.kehu.sales;

import static io.restassured.http.ContentType.JSON;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kehu.testing.token.Tokens;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Imports rows over HTTP, as an integrator does, and waits until the job is over.
public final class Imports {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Imports() {}

  /// @return the finished job
  public static ExtractableResponse<Response> run(String kind, List<Map<String, Object>> rows) {
    String job =
        loader()
            .contentType("application/x-ndjson")
            .body(
                rows.stream()
                    .map(Imports::line)
                    .collect(Collectors.joining("\n"))
                    .getBytes(StandardCharsets.UTF_8))
            .post("/v1/imports/" + kind)
            .then()
            .statusCode(202)
            .extract()
            .path("id");
    return await()
        .atMost(Duration.ofMinutes(5))
        .until(
            () -> loader().get("/v1/jobs/" + job).then().statusCode(200).extract(),
            answer -> List.of("DONE", "FAILED").contains(answer.<String>path("state")));
  }

  public static void batch(String things, List<Map<String, Object>> items) {
    loader()
        .contentType(JSON)
        .body(Map.of("atomic", true, "items", items))
        .post("/v1/" + things + "/batch")
        .then()
        .statusCode(200);
  }

  public static RequestSpecification loader() {
    return Tokens.integrator(
            "products:read",
            "products:write",
            "opportunities:read",
            "opportunities:write",
            "orders:read",
            "orders:write",
            "jobs:read")
        .request();
  }

  private static String line(Map<String, Object> row) {
    try {
      return MAPPER.writeValueAsString(row);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
