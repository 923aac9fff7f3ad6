package io.kehu.bench.http;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Requests as they go over the wire.
///
/// @param token the bearer token that all carry
public record Requests(String token) {
  public byte[] get(String path) {
    return bodiless("GET", path);
  }

  public byte[] delete(String path) {
    return bodiless("DELETE", path);
  }

  private byte[] bodiless(String method, String path) {
    return (method
            + " "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
            + token
            + "\r\nAccept: application/json\r\n\r\n")
        .getBytes(UTF_8);
  }

  /// @param key the idempotency key
  public byte[] post(String path, String key, String json) {
    return posted(path, "Idempotency-Key: " + key + "\r\n", json);
  }

  /// A question too long for a path.
  public byte[] post(String path, String json) {
    return posted(path, "", json);
  }

  private byte[] posted(String path, String header, String json) {
    byte[] body = json.getBytes(UTF_8);
    byte[] head =
        ("POST %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nAccept: application/json\r\n"
                + "Content-Type: application/json\r\n%sContent-Length: %d\r\n\r\n")
            .formatted(path, token, header, body.length)
            .getBytes(UTF_8);
    byte[] all = java.util.Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    return all;
  }
}
