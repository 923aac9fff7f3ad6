package io.kehu.customer.encounter;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// From when to when.
///
/// @param end null while nobody knows
@Embeddable
@InOrder
@Schema(name = "TimeSpan")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TimeSpan(@NotNull Instant start, @Nullable Instant end) {

  public Optional<Duration> length() {
    return end == null ? Optional.empty() : Optional.of(Duration.between(start, end));
  }
}
