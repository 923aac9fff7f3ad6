package io.kehu.dev.demo.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Calls the gateway with a token of its own, waits out what is passing (429, 503), and sends every POST with an idempotency key so that a repeat does
/// no harm.
public final class Api {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String[] ANY_VERSION = {"If-Match", "*"};
  private static final int TRIES = 8;
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /// Without the upgrade to HTTP/2, which servers without TLS do not do reliably.
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  private final String gateway;
  private final Login login;
  private String token = "";
  private Instant tokenEnds = Instant.MIN;

  public Api(String gateway, Login login) {
    this.gateway = gateway;
    this.login = login;
  }

  /// An empty object to be filled and sent.
  public static ObjectNode object() {
    return JSON.createObjectNode();
  }

  /// @param path below the gateway: `/api/customer/v1/teams`
  public JsonNode get(String path) throws InterruptedException {
    return json(send("GET", path, "application/json", ""));
  }

  public JsonNode put(String path, JsonNode body) throws InterruptedException {
    return json(send("PUT", path, "application/json", body.toString()));
  }

  public JsonNode post(String path, JsonNode body) throws InterruptedException {
    return json(send("POST", path, "application/json", body.toString()));
  }

  /// PUT of a change to what is there, whatever its version.
  ///
  /// @param body empty where there is nothing to say
  public JsonNode change(String path, String body) throws InterruptedException {
    return json(
        checked(
            "PUT", path, exchange("PUT", path, "application/json", body, Map.of("If-Match", "*"))));
  }

  /// A POST that holds to the version that was read.
  public JsonNode post(String path, JsonNode body, long version) throws InterruptedException {
    Map<String, String> headers = new HashMap<>(once());
    headers.put("If-Match", "\"" + version + "\"");
    return json(
        checked(
            "POST", path, exchange("POST", path, "application/json", body.toString(), headers)));
  }

  /// POST of something that may be there already.
  public void postUnlessThere(String path, JsonNode body) throws InterruptedException {
    HttpResponse<String> response =
        exchange("POST", path, "application/json", body.toString(), once());
    if (response.statusCode() != 409) {
      json(checked("POST", path, response));
    }
  }

  /// Whether there is something at an address.
  public boolean exists(String path) throws InterruptedException {
    HttpResponse<String> response = exchange("GET", path, "application/json", "", Map.of());
    return response.statusCode() != 404 && !json(checked("GET", path, response)).isNull();
  }

  /// Imports rows and waits until the job is over.
  ///
  /// @param service the gateway's name of it: `sales`
  /// @return the job
  /// @throws ApiException when a row failed
  public JsonNode importRows(String service, String kind, List<? extends JsonNode> rows)
      throws InterruptedException {
    JsonNode job = tryRows(service, kind, rows);
    if (job.get("failed").asLong() > 0) {
      String address = "/api/" + service + "/v1/jobs/" + job.get("id").asText();
      JsonNode failed = get(address + "/rows?outcome=failed&limit=3");
      throw new ApiException("The import of " + kind + " failed: " + job + "\n" + failed);
    }
    return job;
  }

  /// The same, where some rows may fail.
  public JsonNode tryRows(String service, String kind, List<? extends JsonNode> rows)
      throws InterruptedException {
    String body = rows.stream().map(JsonNode::toString).collect(Collectors.joining("\n"));
    return imported(service, kind, "application/x-ndjson", body);
  }

  /// Imports a table as a template reads it and waits until the job is over. Rows may fail.
  ///
  /// @param csv UTF-8
  public JsonNode importTable(String service, String kind, String template, String csv)
      throws InterruptedException {
    return imported(
        service, kind + "?template=" + encoded(template), "text/csv; charset=UTF-8", csv);
  }

  private JsonNode imported(String service, String kind, String type, String body)
      throws InterruptedException {
    String base = "/api/" + service + "/v1/";
    JsonNode job = json(send("POST", base + "imports/" + kind, type, body));
    String address = base + "jobs/" + job.get("id").asText();
    Instant deadline = Instant.now().plus(PATIENCE);
    while (job.get("state").asText().matches("RECEIVING|WAITING|RUNNING")) {
      if (Instant.now().isAfter(deadline)) {
        throw new ApiException("The import of " + kind + " is not over after " + PATIENCE);
      }
      Thread.sleep(250);
      job = get(address);
    }
    if (!job.get("state").asText().equals("DONE")) {
      throw new ApiException("The import of " + kind + " failed: " + job);
    }
    return job;
  }

  private static Map<String, String> once() {
    return Map.of("Idempotency-Key", UUID.randomUUID().toString());
  }

  private static JsonNode json(HttpResponse<String> response) {
    try {
      return response.body().isEmpty() ? JSON.nullNode() : JSON.readTree(response.body());
    } catch (IOException e) {
      throw new ApiException("No JSON came back: " + e.getMessage());
    }
  }

  private HttpResponse<String> send(String method, String path, String type, String body)
      throws InterruptedException {
    Map<String, String> headers = method.equals("POST") ? once() : Map.of();
    return checked(method, path, exchange(method, path, type, body, headers));
  }

  private static HttpResponse<String> checked(
      String method, String path, HttpResponse<String> response) {
    if (response.statusCode() >= 300) {
      throw new ApiException(
          "%s %s was answered %d: %s"
              .formatted(method, path, response.statusCode(), response.body()));
    }
    return response;
  }

  private HttpResponse<String> exchange(
      String method, String path, String type, String body, Map<String, String> headers)
      throws InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        HttpRequest.Builder request =
            HttpRequest.newBuilder(URI.create(gateway + path))
                .timeout(Duration.ofSeconds(120))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", type)
                .method(
                    method,
                    method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::header);
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        boolean passing = response.statusCode() == 429 || response.statusCode() == 503;
        if (!passing || attempt == TRIES) {
          return response;
        }
      } catch (IOException e) {
        if (attempt == TRIES) {
          throw new ApiException(method + " " + path + " was not answered: " + e.getMessage());
        }
      }
      Thread.sleep(250L * attempt);
    }
  }

  private String token() throws IOException, InterruptedException {
    if (Instant.now().isAfter(tokenEnds)) {
      String form =
          "grant_type=client_credentials&client_id=%s&client_secret=%s"
              .formatted(encoded(login.client()), encoded(login.secret()));
      HttpResponse<String> response =
          http.send(
              HttpRequest.newBuilder(URI.create(login.issuer() + "/protocol/openid-connect/token"))
                  .timeout(Duration.ofSeconds(30))
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(BodyPublishers.ofString(form))
                  .build(),
              BodyHandlers.ofString());
      JsonNode answer = json(checked("POST", "token", response));
      token = answer.get("access_token").asText();
      tokenEnds = Instant.now().plusSeconds(answer.get("expires_in").asLong() - 30);
    }
    return token;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
