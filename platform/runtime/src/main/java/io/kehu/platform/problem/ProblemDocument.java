package io.kehu.platform.problem;

import java.util.Map;

/// A refusal as it goes out: RFC 9457 members, in the language of the caller.
///
/// @param headers besides `Content-Type`
/// @param members `type`, `title`, `status`, `detail`, `code`, `traceId`, `errors` and extensions
public record ProblemDocument(
    int status, Map<String, String> headers, Map<String, Object> members) {
  public static final String MEDIA_TYPE = "application/problem+json";

  public ProblemDocument {
    headers = Map.copyOf(headers);
  }
}
