package io.kehu.gateway.problem;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One refusal on its way to the client.
///
/// @param kind what is refused
/// @param arguments fill `{0}`, `{1}` … of the detail text
/// @param headers of the answer, beyond those of every problem
/// @param members of the document, beyond those of RFC 9457
public record Problem(
    Kind kind, List<Object> arguments, Map<String, String> headers, Map<String, Object> members) {

  /// Each refusal of the gateway, listed once with its status. Codes are stable and never translated.
  public enum Kind {
    BAD_REQUEST("bad-request", 400),
    BODY_NOT_ALLOWED("body-not-allowed", 400),
    UNAUTHENTICATED("unauthenticated", 401),
    TOKEN_REFUSED("token-refused", 401),
    ORIGIN_REFUSED("origin-refused", 403),
    NOT_FOUND("not-found", 404),
    UNKNOWN_SERVICE("unknown-service", 404),
    METHOD_NOT_ALLOWED("method-not-allowed", 405),
    REQUEST_TOO_SLOW("request-too-slow", 408),
    PAYLOAD_TOO_LARGE("payload-too-large", 413),
    URI_TOO_LONG("uri-too-long", 414),
    TOO_MANY_REQUESTS("too-many-requests", 429),
    HEADERS_TOO_LARGE("headers-too-large", 431),
    REQUEST_REFUSED("request-refused", 400),
    INTERNAL_ERROR("internal-error", 500),
    SERVICE_ANSWER_LOST("service-answer-lost", 502),
    SERVICE_UNAVAILABLE("service-unavailable", 503),
    SERVICE_BUSY("service-busy", 503),
    IDENTITY_UNAVAILABLE("identity-unavailable", 503),
    SERVICE_TIMEOUT("service-timeout", 504);

    private final String code;
    private final int status;

    Kind(String code, int status) {
      this.code = code;
      this.status = status;
    }

    public String code() {
      return code;
    }

    public int status() {
      return status;
    }
  }

  public static Problem of(Kind kind, Object... arguments) {
    return new Problem(kind, List.of(arguments), Map.of(), Map.of());
  }

  public Problem header(String name, String value) {
    return new Problem(kind, arguments, with(headers, name, value), members);
  }

  public Problem member(String name, Object value) {
    return new Problem(kind, arguments, headers, with(members, name, value));
  }

  /// Tells the client when to come back, in whole seconds and never "now".
  public Problem retryAfter(Duration wait) {
    long seconds = Math.max(1, (wait.toMillis() + 999) / 1000);
    return header("Retry-After", Long.toString(seconds));
  }

  private static <V> Map<String, V> with(Map<String, V> map, String name, V value) {
    Map<String, V> more = new LinkedHashMap<>(map);
    more.put(name, value);
    return more;
  }
}
