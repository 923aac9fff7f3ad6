package io.kehu.testing.access;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A request exactly as it goes onto the wire.
///
/// @param target path and query, sent as it is
/// @param headers lines without their ends
record RawRequest(String method, String target, List<String> headers, byte[] body) {

  RawRequest header(String line) {
    List<String> more = new ArrayList<>(headers);
    more.add(line);
    return new RawRequest(method, target, List.copyOf(more), body);
  }

  RawRequest body(String type, byte[] content) {
    return new RawRequest(method, target, headers, content).header("Content-Type: " + type);
  }

  RawRequest body(String type, String content) {
    return body(type, content.getBytes(StandardCharsets.UTF_8));
  }

  RawRequest query(String query) {
    String separator = target.contains("?") ? "&" : "?";
    return new RawRequest(method, target + separator + query, headers, body);
  }

  byte[] head(String host) {
    String lines =
        "%s %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\nContent-Length: %d\r\n"
            .formatted(method, target, host, body.length);
    String rest = headers.stream().map(line -> line + "\r\n").collect(Collectors.joining());
    return (lines + rest + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
  }

  /// For messages: a request must be recognisable, not complete.
  @Override
  public String toString() {
    String content = new String(body, 0, Math.min(body.length, 200), StandardCharsets.UTF_8);
    return method + " " + target + " " + content + (body.length > 200 ? "… " + body.length : "");
  }
}
