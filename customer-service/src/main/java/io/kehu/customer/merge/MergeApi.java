package io.kehu.customer.merge;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.customer.customer.CustomerApi;
import io.kehu.customer.merge.following.Kept;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What goes over the wire about merges.
public final class MergeApi {
  private MergeApi() {}

  /// Two customers to be one. The survivor stands in the path, its version in `If-Match`.
  ///
  /// @param losingVersion of the losing customer as the caller saw it
  /// @param fields whose value counts, by the name of the field as customers have it, `customerClass` and
  ///     `owner` (with the team) among them. What is not named: the survivor's value where it has one;
  ///     `CURRENT` where either is of that class. Lists are united
  @Schema(name = "MergeRequest")
  public record Request(
      @NotNull UUID losingId,
      @NotNull @PositiveOrZero Long losingVersion,
      @Nullable @Size(max = 50) Map<@NotNull @Size(max = 50) String, @NotNull Side> fields) {
    Map<String, Side> choices() {
      return fields == null ? Map.of() : fields;
    }
  }

  /// What a merge would make.
  ///
  /// @param survivor as it would be
  /// @param moving how many rows would follow, by what they are
  @Schema(name = "MergePreview")
  public record Preview(CustomerApi.View survivor, Map<String, Long> moving) {}

  /// One merge.
  ///
  /// @param fields that were chosen
  /// @param undoUntil it can be undone before this
  /// @param reversal absent while the merge stands
  @Schema(name = "Merge")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record View(
      UUID id,
      UUID survivorId,
      UUID losingId,
      Map<String, Side> fields,
      Instant mergedAt,
      Instant undoUntil,
      String actor,
      @Nullable UUID actorId,
      @Nullable Reversal reversal,
      long version) {
    static View from(CustomerMerge merge) {
      return new View(
          merge.id(),
          merge.survivorId(),
          merge.losingId(),
          merge.choices(),
          merge.mergedAt(),
          merge.undoUntil(),
          merge.actor(),
          merge.actorId(),
          Reversal.from(merge.reversal()),
          merge.version());
    }
  }

  /// How a merge was undone.
  ///
  /// @param kept what did not go back, each with the reason; the first 500
  /// @param keptCount of all that did not
  @Schema(name = "MergeReversal")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Reversal(
      Instant at, String actor, @Nullable UUID actorId, List<Kept> kept, int keptCount) {
    private static final int MOST = 500;

    static @Nullable Reversal from(CustomerMerge.@Nullable Reversal reversal) {
      return reversal == null
          ? null
          : new Reversal(
              reversal.at(),
              reversal.actor(),
              reversal.actorId(),
              reversal.kept().stream().limit(MOST).toList(),
              reversal.kept().size());
    }
  }
}
