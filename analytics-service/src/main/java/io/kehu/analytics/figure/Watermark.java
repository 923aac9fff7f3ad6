package io.kehu.analytics.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Up to when figures are complete.
///
/// @param completeTo everything that happened up to then is in the figures; absent before the first event
/// @param behind events that have been published and are not folded yet; absent while the broker does not say
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Watermark(@Nullable Instant completeTo, @Nullable Long behind) {
  /// Nothing is known.
  public static final Watermark UNKNOWN = new Watermark(null, null);
}
