package io.kehu.customer.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.customer.duplicate.DuplicateKey;
import io.kehu.platform.matching.Reason;
import io.kehu.platform.sql.Sql;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What goes over the wire about pairs.
public final class DuplicatePairApi {
  private DuplicatePairApi() {}

  /// One of the two.
  @Schema(name = "PairedCustomer")
  public record Paired(UUID id, String number, String name) {}

  /// Two customers that may be one.
  ///
  /// @param first the older one
  /// @param score probability, 0…1, that both are one
  /// @param matchedBy keys that both have and only one should
  @Schema(name = "DuplicatePair")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record View(
      UUID id,
      Paired first,
      Paired second,
      double score,
      List<DuplicateKey.Kind> matchedBy,
      List<Reason> reasons,
      PairStatus status,
      @Nullable String note,
      @Nullable String decidedBy,
      @Nullable UUID decidedById,
      @Nullable Instant decidedAt,
      Instant foundAt,
      long version) {}

  /// What somebody found out.
  public enum Verdict {
    CONFIRMED,
    NOT_DUPLICATE;

    PairStatus status() {
      return switch (this) {
        case CONFIRMED -> PairStatus.CONFIRMED;
        case NOT_DUPLICATE -> PairStatus.NOT_DUPLICATE;
      };
    }
  }

  @Schema(name = "PairDecision")
  public record Decision(@NotNull Verdict decision, @Nullable @Size(max = 1000) String note) {}

  /// Which pairs to list.
  ///
  /// @param customerId one of the two
  public record Filter(
      @QueryParam("status") @Nullable PairStatus status,
      @QueryParam("customerId") @Nullable UUID customerId) {
    List<Sql> conditions() {
      return Stream.of(
              status == null
                  ? Sql.TRUE
                  : Sql.of("p.status = :status", Map.of("status", status.name())),
              customerId == null
                  ? Sql.TRUE
                  : Sql.of(
                      "(p.first_customer_id = :customerId or p.second_customer_id = :customerId)",
                      Map.of("customerId", customerId)))
          .toList();
    }
  }
}
