package io.kehu.customer.judgement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What goes over the wire about judgements.
public final class JudgementApi {
  private JudgementApi() {}

  /// @param buyingAttitude absent while nobody has judged it
  /// @param influential others listen to it
  /// @param note what the judgement rests on
  @Schema(name = "CustomerJudgementData")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Data(
      @Nullable BuyingAttitude buyingAttitude,
      @NotNull Boolean influential,
      @Nullable @Size(max = 1000) String note) {}

  /// @param version 0 while nobody has judged
  /// @param updatedAt absent while nobody has judged
  @Schema(name = "CustomerJudgement")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record View(
      UUID customerId, @JsonUnwrapped Data data, long version, @Nullable Instant updatedAt) {}
}
