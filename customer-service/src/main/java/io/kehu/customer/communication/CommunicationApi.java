package io.kehu.customer.communication;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kehu.customer.encounter.TimeSpan;
import io.kehu.platform.codelist.Label;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What goes in and out about communications beside [CommunicationData].
public final class CommunicationApi {
  private CommunicationApi() {}

  /// One communication in full.
  ///
  /// @param warnings what is unwise about it
  @Schema(name = "Communication")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record View(
      UUID id,
      UUID customerId,
      CommunicationStatus status,
      @Nullable String cancelReason,
      @JsonUnwrapped CommunicationData data,
      List<WarningView> warnings,
      long version,
      Instant createdAt,
      Instant updatedAt) {
    static View from(Communication communication, List<WarningView> warnings) {
      return new View(
          communication.id(),
          communication.customerId(),
          communication.status(),
          communication.cancelReason(),
          communication.data(),
          warnings,
          communication.version(),
          communication.createdAt(),
          communication.updatedAt());
    }
  }

  /// A warning with its text in both languages.
  @Schema(name = "CommunicationWarning")
  public record WarningView(Warning code, Label text) {}

  /// One line of the lists.
  @Schema(name = "CommunicationItem")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Item(
      UUID id,
      UUID customerId,
      String customerNumber,
      String customerName,
      CommunicationChannel channel,
      Direction direction,
      CommunicationStatus status,
      String topic,
      @Nullable UUID ownerId,
      @Nullable TimeSpan planned,
      @Nullable TimeSpan actual,
      long version,
      Instant createdAt,
      Instant updatedAt) {}

  /// Why a communication does not take place.
  @Schema(name = "CommunicationCancellation")
  public record Cancellation(@Nullable @Size(max = 500) String reason) {}
}
