package io.kehu.bench.crash.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/// What a request was answered in the end.
///
/// @param status 0 where it was given up without an answer
/// @param body null node where there is none
/// @param etag empty where there is none
/// @param doubtful whether an earlier attempt may have been carried out
public record Answer(int status, JsonNode body, String etag, boolean doubtful) {
  public boolean isGood() {
    return status >= 200 && status < 300;
  }

  public UUID id() {
    return UUID.fromString(body.path("id").asText());
  }

  String code() {
    return body.path("code").asText();
  }
}
