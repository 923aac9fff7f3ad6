package io.kehu.bench.crash.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.kehu.dev.demo.api.Login;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;

/// Keycloak's token for a client, fetched anew before it ends. Keycloak needs PostgreSQL: while that is away, the old one serves as long as it lives.
public final class Tokens {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration RENEW_BEFORE = Duration.ofMinutes(5);

  private final HttpClient http;
  private final Login login;
  private String token = "";
  private Instant ends = Instant.EPOCH;

  public Tokens(HttpClient http, Login login) {
    this.http = http;
    this.login = login;
  }

  /// @throws IOException where there is no valid one and none can be had now
  synchronized String current() throws IOException, InterruptedException {
    if (Instant.now().isAfter(ends.minus(RENEW_BEFORE))) {
      try {
        renew();
      } catch (IOException e) {
        if (Instant.now().isAfter(ends.minusSeconds(10))) {
          throw e;
        }
      }
    }
    return token;
  }

  private void renew() throws IOException, InterruptedException {
    String form =
        "grant_type=client_credentials&client_id=%s&client_secret=%s"
            .formatted(login.client(), login.secret());
    var response =
        http.send(
            HttpRequest.newBuilder(URI.create(login.issuer() + "/protocol/openid-connect/token"))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build(),
            BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException("Keycloak answered " + response.statusCode());
    }
    var answer = JSON.readTree(response.body());
    token = answer.get("access_token").asText();
    ends = Instant.now().plusSeconds(answer.get("expires_in").asLong());
  }
}
