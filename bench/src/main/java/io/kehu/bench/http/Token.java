package io.kehu.bench.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.kehu.dev.demo.api.Login;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/// Fetches access tokens, which are good for a quarter of an hour.
public final class Token {
  private Token() {}

  public static String of(Login login) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(login.issuer() + "/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "grant_type=client_credentials&client_id=%s&client_secret=%s"
                        .formatted(login.client(), login.secret())))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IOException("no token: " + response.body());
      }
      return new ObjectMapper().readTree(response.body()).get("access_token").asText();
    }
  }
}
