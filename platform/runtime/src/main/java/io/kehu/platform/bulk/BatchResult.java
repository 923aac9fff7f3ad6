package io.kehu.platform.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What became of each item, in the order of the request.
public record BatchResult(List<Item> items) {
  /// @param status as the single request would have been answered
  /// @param problem why the item was refused, absent when it was not
  @Schema(name = "BatchResultItem")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Item(
      int index, int status, @Nullable UUID id, @Nullable Map<String, Object> problem) {}

  /// What one item's work says on success.
  ///
  /// @param status 201 created, 200 changed or unchanged, 202 put by
  /// @param id null where the record is not here yet
  public record Done(int status, @Nullable UUID id) {}
}
