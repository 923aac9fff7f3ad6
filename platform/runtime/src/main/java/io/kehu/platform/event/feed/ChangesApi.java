package io.kehu.platform.event.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What the change feed shows.
final class ChangesApi {
  private ChangesApi() {}

  /// @param nextCursor where to go on; always there, also when there is nothing new
  record Changes(List<Change> items, String nextCursor) {}

  /// One event.
  ///
  /// @param position its place in this service's order
  /// @param subject the aggregate that it happened to
  /// @param key the partition key: the customer where there is one
  /// @param data as on the event topic
  @Schema(name = "FeedChange")
  record Change(
      long position,
      UUID id,
      String type,
      String source,
      String subject,
      String key,
      Instant time,
      JsonNode data) {}
}
