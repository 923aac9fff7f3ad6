package io.kehu.servicedesk.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Complaints on the wire.
final class ComplaintApi {
  private ComplaintApi() {}

  /// @param reason mandatory for a refusal
  @Schema(name = "Decision")
  record Decision(@NotNull Boolean accepted, @Nullable @Size(max = 2000) String reason) {}

  /// @param rootCause code of the category tree `ROOT_CAUSE`
  @Schema(name = "ComplaintCause")
  record Cause(
      @Nullable @Size(max = 64) String rootCause,
      @Nullable @Size(max = 200) String responsibleDepartment,
      @Nullable @Size(max = 200) String responsiblePerson) {}

  @Schema(name = "ComplaintJudgement")
  record Judgement(@NotNull Verdict verdict, @Nullable @Size(max = 2000) String comment) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "Complaint")
  record View(
      UUID ticketId,
      Acceptance acceptance,
      @Nullable String acceptanceReason,
      @Nullable Instant decidedAt,
      @Nullable UUID decidedBy,
      @Nullable String rootCause,
      @Nullable String responsibleDepartment,
      @Nullable String responsiblePerson,
      List<Offer> redressOffers,
      @Nullable Verdict verdict,
      @Nullable String verdictComment,
      @Nullable Instant verdictAt,
      ExpectedRepurchase expectedRepurchase,
      long version) {
    static View from(
        Complaint complaint, List<RedressOffer> offers, ExpectedRepurchase expectedRepurchase) {
      return new View(
          complaint.ticketId(),
          complaint.acceptance(),
          complaint.acceptanceReason(),
          complaint.decidedAt(),
          complaint.decidedBy(),
          complaint.rootCause(),
          complaint.responsibleDepartment(),
          complaint.responsiblePerson(),
          offers.stream().map(Offer::from).toList(),
          complaint.verdict(),
          complaint.verdictComment(),
          complaint.verdictAt(),
          expectedRepurchase,
          complaint.version());
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "RedressOffer")
  record Offer(
      UUID id,
      Redress redress,
      RedressState state,
      UUID offeredBy,
      Instant offeredAt,
      @Nullable UUID decidedBy,
      @Nullable Instant decidedAt,
      @Nullable String decisionReason) {
    static Offer from(RedressOffer offer) {
      return new Offer(
          offer.id(),
          offer.redress(),
          offer.state(),
          offer.offeredBy(),
          offer.offeredAt(),
          offer.decidedBy(),
          offer.decidedAt(),
          offer.decisionReason());
    }
  }
}
