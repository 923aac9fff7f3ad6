package io.kehu.customer.source.cost;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What goes out about costs; what comes in is [SourceCostData].
public final class SourceCostApi {
  private SourceCostApi() {}

  /// One entry.
  @Schema(name = "SourceCost")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record View(
      UUID id,
      @JsonUnwrapped SourceCostData data,
      long version,
      Instant createdAt,
      Instant updatedAt) {
    static View from(SourceCost cost) {
      return new View(cost.id(), cost.data(), cost.version(), cost.createdAt(), cost.updatedAt());
    }
  }
}
