package io.kehu.servicedesk.ticket;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.external.SourceStamp;
import io.kehu.servicedesk.customer.CustomerReplica;
import io.kehu.servicedesk.priority.Impact;
import io.kehu.servicedesk.priority.Priority;
import io.kehu.servicedesk.priority.Severity;
import io.kehu.servicedesk.priority.Urgency;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Tickets on the wire.
final class TicketApi {
  private TicketApi() {}

  /// What staff may write.
  ///
  /// @param impact MEDIUM where left out, as is the urgency; both give the priority
  @Schema(name = "TicketWrite")
  record Write(
      @NotNull TicketType type,
      @NotBlank @Size(max = 300) String subject,
      @Nullable @Size(max = 20_000) String description,
      @Nullable UUID customerId,
      @Nullable UUID contactId,
      @Nullable UUID productId,
      @Nullable UUID orderId,
      @NotNull TicketChannel channel,
      @Nullable @Size(max = 64) String category,
      @Nullable Impact impact,
      @Nullable Urgency urgency,
      @Nullable Severity severity,
      @Nullable @Size(max = 20) List<@NotBlank @Size(max = 50) String> tags) {
    static Write from(Ticket ticket) {
      TicketDetails details = ticket.details();
      return new Write(
          details.type(),
          details.subject(),
          details.description(),
          ticket.customer().id(),
          details.contactId(),
          details.productId(),
          details.orderId(),
          details.channel(),
          details.category(),
          details.impact(),
          details.urgency(),
          details.severity(),
          details.tags());
    }

    TicketDetails details() {
      return new TicketDetails(
          type,
          subject,
          description,
          contactId,
          productId,
          orderId,
          channel,
          category,
          impact == null ? Impact.MEDIUM : impact,
          urgency == null ? Urgency.MEDIUM : urgency,
          severity,
          tags == null ? List.of() : tags);
    }
  }

  /// @param customer what another system calls the customer, instead of its id
  @Schema(name = "TicketCreate")
  record Create(
      @NotNull TicketType type,
      @NotBlank @Size(max = 300) String subject,
      @Nullable @Size(max = 20_000) String description,
      @Nullable UUID customerId,
      @Nullable @Valid ExternalReference customer,
      @Nullable UUID contactId,
      @Nullable UUID productId,
      @Nullable UUID orderId,
      @NotNull TicketChannel channel,
      @Nullable @Size(max = 64) String category,
      @Nullable Impact impact,
      @Nullable Urgency urgency,
      @Nullable Severity severity,
      @Nullable @Size(max = 20) List<@NotBlank @Size(max = 50) String> tags,
      @Nullable UUID ownerId,
      @Nullable @Size(max = 64) String queue) {
    TicketDetails details() {
      return new Write(
              type,
              subject,
              description,
              null,
              contactId,
              productId,
              orderId,
              channel,
              category,
              impact,
              urgency,
              severity,
              tags)
          .details();
    }
  }

  /// What another system sends: the whole ticket, with how new it is and with the times of its past.
  ///
  /// @param externalReference may be left out where the address names it
  /// @param openedAt now, where left out
  /// @param resolution SOLVED without words, where left out on a settled ticket
  @Schema(name = "TicketUpsert")
  record Upsert(
      @Nullable @Valid ExternalReference externalReference,
      @Nullable Long sourceVersion,
      @Nullable Instant sourceUpdatedAt,
      @NotNull TicketType type,
      @NotBlank @Size(max = 300) String subject,
      @Nullable @Size(max = 20_000) String description,
      @Nullable UUID customerId,
      @Nullable @Valid ExternalReference customer,
      @Nullable UUID contactId,
      @Nullable UUID productId,
      @Nullable UUID orderId,
      @NotNull TicketChannel channel,
      @Nullable @Size(max = 64) String category,
      @Nullable Impact impact,
      @Nullable Urgency urgency,
      @Nullable Severity severity,
      @Nullable @Size(max = 20) List<@NotBlank @Size(max = 50) String> tags,
      @Nullable UUID ownerId,
      @Nullable @Size(max = 64) String queue,
      @Nullable Instant openedAt,
      @Nullable Instant respondedAt,
      @Nullable Instant resolvedAt,
      @Nullable Instant closedAt,
      @Nullable @Valid Resolution resolution) {
    TicketDetails details() {
      return new Write(
              type,
              subject,
              description,
              null,
              contactId,
              productId,
              orderId,
              channel,
              category,
              impact,
              urgency,
              severity,
              tags)
          .details();
    }

    TicketPast past() {
      return new TicketPast(openedAt, respondedAt, resolvedAt, closedAt, resolution);
    }

    SourceStamp stamp() {
      return new SourceStamp(sourceVersion, sourceUpdatedAt);
    }
  }

  /// @param status one of OPEN, PENDING_CUSTOMER, PENDING_INTERNAL, ON_HOLD
  @Schema(name = "TicketMove")
  record Move(@NotNull TicketStatus status, @Nullable @Size(max = 500) String reason) {}

  /// A ticket as it is read.
  ///
  /// @param customer how the customer was named, while it is not known here
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "Ticket")
  record View(
      UUID id,
      String number,
      TicketType type,
      TicketStatus status,
      @Nullable String statusReason,
      String subject,
      @Nullable String description,
      @Nullable UUID customerId,
      @Nullable String customerNumber,
      @Nullable String customerName,
      @Nullable ExternalReference customer,
      @Nullable UUID contactId,
      @Nullable UUID productId,
      @Nullable UUID orderId,
      TicketChannel channel,
      @Nullable String category,
      Impact impact,
      Urgency urgency,
      Priority priority,
      @Nullable Severity severity,
      List<String> tags,
      @Nullable UUID ownerId,
      @Nullable String queue,
      @Nullable UUID openedBy,
      Instant openedAt,
      @Nullable Instant respondedAt,
      @Nullable Instant resolvedAt,
      @Nullable Instant closedAt,
      @Nullable Resolution resolution,
      int reopenCount,
      List<ExternalReference> externalReferences,
      long version) {
    static View from(
        Ticket ticket, @Nullable CustomerReplica customer, List<ExternalReference> references) {
      TicketSnapshot now = TicketSnapshot.of(ticket);
      TicketLife life = ticket.life();
      TicketDetails details = ticket.details();
      return new View(
          now.id(),
          now.number(),
          now.type(),
          now.status(),
          life.statusReason(),
          now.subject(),
          details.description(),
          customer == null ? now.customerId() : customer.id(),
          customer == null ? null : customer.number(),
          customer == null ? null : customer.name(),
          ticket.customer().reference(),
          details.contactId(),
          details.productId(),
          details.orderId(),
          details.channel(),
          details.category(),
          details.impact(),
          details.urgency(),
          details.priority(),
          details.severity(),
          details.tags(),
          now.ownerId(),
          now.queue(),
          ticket.openedBy(),
          now.openedAt(),
          now.respondedAt(),
          now.resolvedAt(),
          now.closedAt(),
          life.resolution(),
          life.reopenCount(),
          references,
          now.version());
    }
  }

  /// A ticket in a list.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "TicketItem")
  record Item(
      UUID id,
      String number,
      TicketType type,
      TicketStatus status,
      Priority priority,
      TicketChannel channel,
      String subject,
      @Nullable UUID customerId,
      @Nullable String customerName,
      @Nullable String category,
      @Nullable UUID ownerId,
      @Nullable String queue,
      Instant openedAt,
      @Nullable Instant respondedAt,
      @Nullable Instant resolvedAt,
      @Nullable Instant closedAt,
      long version) {}
}
