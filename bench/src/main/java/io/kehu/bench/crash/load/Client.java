package io.kehu.bench.crash.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import io.kehu.dev.launcher.service.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.random.RandomGenerator;

/// A client of good manners: repeats what was not answered, or answered 429 or 5xx, with the same `Idempotency-Key` and by whichever door, until it is
/// told what became of it.
public final class Client {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(35);
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final long FIRST_PAUSE = 100;
  private static final long LAST_PAUSE = 2_000;

  private final HttpClient http;
  private final Tokens tokens;
  private final Doors doors;
  private final Ledger ledger;
  private final RandomGenerator random;

  public Client(
      HttpClient http, Tokens tokens, Doors doors, Ledger ledger, RandomGenerator random) {
    this.http = http;
    this.tokens = tokens;
    this.doors = doors;
    this.ledger = ledger;
    this.random = random;
  }

  public Answer get(Service service, String path) throws InterruptedException {
    return send(service, "GET", path, "", Map.of());
  }

  /// @param body empty for none
  /// @param headers besides token and content type, which may be given too
  Answer send(Service service, String method, String path, String body, Map<String, String> headers)
      throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    boolean doubtful = false;
    long pause = FIRST_PAUSE;
    while (true) {
      try {
        HttpResponse<String> response = once(service, method, path, body, headers);
        JsonNode answer = json(response.body());
        String code = answer.path("code").asText();
        if (isFinal(response.statusCode(), code)) {
          if (!method.equals("GET")) {
            ledger.answered(
                response.statusCode() < 300 ? "2xx" : response.statusCode() + " " + code);
          }
          String etag = response.headers().firstValue("ETag").orElse("");
          return new Answer(response.statusCode(), answer, etag, doubtful);
        }
        ledger.answered("%d %s (%s)".formatted(response.statusCode(), code, service.module()));
        doubtful = true;
      } catch (IOException e) {
        ledger.answered("no answer");
        doubtful = true;
      }
      if (Instant.now().isAfter(end)) {
        return new Answer(0, NullNode.getInstance(), "", true);
      }
      Thread.sleep(pause / 2 + random.nextLong(pause));
      pause = Math.min(LAST_PAUSE, pause * 2);
    }
  }

  private static boolean isFinal(int status, String code) {
    return status < 500 && status != 429 && !code.equals("idempotency-key-in-flight");
  }

  private HttpResponse<String> once(
      Service service, String method, String path, String body, Map<String, String> headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(doors.address(service, path, random)))
            .timeout(ANSWER_WITHIN)
            .setHeader("Content-Type", "application/json")
            .setHeader("Authorization", "Bearer " + tokens.current())
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    headers.forEach(request::setHeader);
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private static JsonNode json(String body) throws IOException {
    return body.isEmpty() ? NullNode.getInstance() : JSON.readTree(body);
  }
}
