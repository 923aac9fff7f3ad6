package io.kehu.customer.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What goes in and out about calendar feeds.
public final class CalendarApi {
  private CalendarApi() {}

  /// @param name by which the user knows it again: "phone"
  @Schema(name = "CalendarFeedWrite")
  public record FeedWrite(@NotBlank @Size(max = 100) String name) {}

  /// A link to the calendar, without its secret.
  ///
  /// @param lastUsedAt to the hour; absent where it was never used
  @Schema(name = "CalendarFeed")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Feed(
      UUID id, String name, Instant createdAt, Instant expiresAt, @Nullable Instant lastUsedAt) {}

  @Schema(name = "CalendarFeeds")
  public record Feeds(List<Feed> items) {}

  /// A new link. Its address is shown this once.
  @Schema(name = "NewCalendarFeed")
  public record NewFeed(UUID id, String name, String url, Instant expiresAt) {}
}
