package io.kehu.testing.access;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// What came back: status 0 if the server closed the connection without a word.
record RawResponse(int status, String contentType, String body) {

  static RawResponse parse(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (!text.startsWith("HTTP/1.")) {
      return new RawResponse(0, "", text);
    }
    int headEnd = text.indexOf("\r\n\r\n");
    String head = headEnd < 0 ? text : text.substring(0, headEnd);
    String contentType =
        head.lines()
            .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-type:"))
            .map(line -> line.substring("content-type:".length()).strip())
            .findFirst()
            .orElse("");
    int status = Integer.parseInt(head.substring(9, 12));
    return new RawResponse(status, contentType, headEnd < 0 ? "" : text.substring(headEnd + 4));
  }

  /// As much of the body as a message can bear.
  String beginning() {
    return body.substring(0, Math.min(body.length(), 300));
  }

  boolean isProblem() {
    return contentType.startsWith("application/problem+json");
  }
}
