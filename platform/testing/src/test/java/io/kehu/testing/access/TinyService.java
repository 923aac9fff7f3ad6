package io.kehu.testing.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.kehu.testing.token.TestKeys;
import io.kehu.testing.token.Tokens;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;

/// Verifies tokens, lets in sales reps, administrators and the scope `things:read`, and answers
/// nothing but an empty problem.
final class TinyService implements AutoCloseable {

  private final HttpServer server;
  private final int allowed;

  /// Answers whoever may with this status.
  TinyService(int allowed) throws IOException {
    this.allowed = allowed;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v1/", this::answer);
    server.start();
  }

  URI origin() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String header = exchange.getRequestHeaders().getFirst("Authorization");
    exchange.getResponseHeaders().add("Content-Type", "application/problem+json");
    exchange.sendResponseHeaders(status(header), -1);
    exchange.close();
  }

  private int status(String header) throws IOException {
    if (header == null || !isSigned(header.substring("Bearer ".length()))) {
      return 401;
    }
    JsonNode claims =
        new ObjectMapper().readTree(Base64.getUrlDecoder().decode(header.split("\\.")[1]));
    boolean good =
        claims.path("iss").asText().equals(Tokens.ISSUER)
            && claims.path("aud").asText().equals(Tokens.AUDIENCE)
            && claims.path("exp").asLong() > Instant.now().getEpochSecond();
    String rights = claims.path("realm_access") + claims.path("scope").asText();
    boolean may =
        rights.contains("sales-rep")
            || rights.contains("administrator")
            || rights.contains("things:read");
    return !good ? 401 : may ? allowed : 403;
  }

  private static boolean isSigned(String token) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      byte[] key = Base64.getDecoder().decode(TestKeys.publicKey());
      signature.initVerify(
          KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(key)));
      int end = token.lastIndexOf('.');
      signature.update(token.substring(0, end).getBytes(StandardCharsets.US_ASCII));
      return signature.verify(Base64.getUrlDecoder().decode(token.substring(end + 1)));
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
