package io.kehu.servicedesk.survey.invitation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.platform.external.ExternalReference;
import io.kehu.servicedesk.survey.Occasion;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Invitations on the wire.
final class InvitationApi {
  private InvitationApi() {}

  /// @param customer what another system calls the customer, instead of its id
  @Schema(name = "InvitationCreate")
  record Create(
      @NotBlank @Size(max = 64) String questionnaire,
      @Nullable UUID customerId,
      @Nullable @Valid ExternalReference customer,
      @Nullable @Valid Occasion trigger,
      @Nullable UUID productId) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "Invitation")
  record View(
      UUID id,
      UUID customerId,
      String questionnaire,
      int questionnaireVersion,
      @Nullable Occasion trigger,
      @Nullable UUID productId,
      InvitationState state,
      Instant invitedAt,
      Instant expiresAt,
      @Nullable Instant answeredAt,
      long version) {
    static View from(Invitation invitation) {
      return new View(
          invitation.id(),
          invitation.customerId(),
          invitation.questionnaire(),
          invitation.questionnaireVersion(),
          invitation.occasion(),
          invitation.productId(),
          invitation.state(),
          invitation.invitedAt(),
          invitation.expiresAt(),
          invitation.answeredAt(),
          invitation.version());
    }
  }

  /// An invitation with its link, which is shown this once.
  @Schema(name = "LinkedInvitation")
  record Linked(View invitation, String link) {}
}
