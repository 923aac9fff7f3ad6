package io.kehu.platform.problem;

/// The refusals that no feature owns.
public enum GeneralProblem implements ProblemCode {
  BAD_REQUEST("bad-request", 400),
  MALFORMED_JSON("malformed-json", 400),
  VALIDATION_FAILED("validation-failed", 400),
  VALUE_REFUSED("value-refused", 400),
  UNAUTHENTICATED("unauthenticated", 401),
  FORBIDDEN("forbidden", 403),
  NOT_FOUND("not-found", 404),
  METHOD_NOT_ALLOWED("method-not-allowed", 405),
  NOT_ACCEPTABLE("not-acceptable", 406),
  CONCURRENT_CHANGE("concurrent-change", 409),
  ALREADY_EXISTS("already-exists", 409),
  STILL_REFERENCED("still-referenced", 409),
  IDEMPOTENCY_KEY_IN_FLIGHT("idempotency-key-in-flight", 409),
  STALE_SOURCE_VERSION("stale-source-version", 409),
  VERSION_STALE("version-stale", 412),
  PAYLOAD_TOO_LARGE("payload-too-large", 413),
  URI_TOO_LONG("uri-too-long", 414),
  UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415),
  IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", 422),
  IF_MATCH_REQUIRED("if-match-required", 428),
  TOO_MANY_REQUESTS("too-many-requests", 429),
  HEADERS_TOO_LARGE("headers-too-large", 431),
  INTERNAL_ERROR("internal-error", 500),
  SERVICE_UNAVAILABLE("service-unavailable", 503);

  private final String code;
  private final int status;

  GeneralProblem(String code, int status) {
    this.code = code;
    this.status = status;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public int status() {
    return status;
  }

  /// The general refusal of a status that the framework answered with.
  public static ProblemCode ofStatus(int status) {
    return switch (status) {
      case 400 -> BAD_REQUEST;
      case 401 -> UNAUTHENTICATED;
      case 403 -> FORBIDDEN;
      case 404 -> NOT_FOUND;
      case 405 -> METHOD_NOT_ALLOWED;
      case 406 -> NOT_ACCEPTABLE;
      case 409 -> CONCURRENT_CHANGE;
      case 412 -> VERSION_STALE;
      case 413 -> PAYLOAD_TOO_LARGE;
      case 414 -> URI_TOO_LONG;
      case 415 -> UNSUPPORTED_MEDIA_TYPE;
      case 428 -> IF_MATCH_REQUIRED;
      case 429 -> TOO_MANY_REQUESTS;
      case 431 -> HEADERS_TOO_LARGE;
      case 503 -> SERVICE_UNAVAILABLE;
      default -> status >= 400 && status < 500 ? new Other("bad-request", status) : INTERNAL_ERROR;
    };
  }

  /// A status that is too rare for a code of its own.
  private record Other(String code, int status) implements ProblemCode {}
}
