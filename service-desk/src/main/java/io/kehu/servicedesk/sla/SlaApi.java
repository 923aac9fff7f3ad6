package io.kehu.servicedesk.sla;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.platform.codelist.Label;
import io.kehu.servicedesk.priority.Priority;
import io.kehu.servicedesk.ticket.TicketType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Service levels on the wire; a policy is shown as it is.
final class SlaApi {
  /// Thirty days of round-the-clock work.
  private static final int LONGEST = 43_200;

  private SlaApi() {}

  @Schema(name = "SlaPolicyCreate")
  record Create(
      @NotBlank @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,31}") String code,
      @NotNull @Valid Label label,
      @Nullable TicketType type,
      @Nullable Priority priority,
      @Nullable @Size(max = 32) String tier,
      @NotBlank @Size(max = 32) String calendar,
      @NotNull @Min(1) @Max(LONGEST) Integer firstResponseMinutes,
      @NotNull @Min(1) @Max(LONGEST) Integer resolutionMinutes) {
    SlaPolicy policy() {
      return new SlaPolicy(
          code,
          label,
          type,
          priority,
          tier,
          calendar,
          firstResponseMinutes,
          resolutionMinutes,
          true,
          0);
    }
  }

  @Schema(name = "SlaPolicyReplace")
  record Replace(
      @NotNull @Valid Label label,
      @Nullable TicketType type,
      @Nullable Priority priority,
      @Nullable @Size(max = 32) String tier,
      @NotBlank @Size(max = 32) String calendar,
      @NotNull @Min(1) @Max(LONGEST) Integer firstResponseMinutes,
      @NotNull @Min(1) @Max(LONGEST) Integer resolutionMinutes,
      @NotNull Boolean active) {
    SlaPolicy policy(String code, long version) {
      return new SlaPolicy(
          code,
          label,
          type,
          priority,
          tier,
          calendar,
          firstResponseMinutes,
          resolutionMinutes,
          active,
          version);
    }
  }

  /// The few policies there are, never paged.
  @Schema(name = "SlaPolicies")
  record Policies(List<SlaPolicy> items) {}

  @Schema(name = "SlaClocks")
  record Clocks(UUID ticketId, List<ClockView> clocks) {}

  /// @param dueAt absent while the clock stands still
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "SlaClock")
  record ClockView(
      ClockKind clock,
      ClockState state,
      String policy,
      String calendar,
      int targetMinutes,
      Instant startedAt,
      @Nullable Instant warnAt,
      @Nullable Instant dueAt,
      @Nullable Instant warnedAt,
      @Nullable Instant breachedAt,
      @Nullable Instant stoppedAt) {
    static ClockView from(SlaClock clock) {
      return new ClockView(
          clock.kind(),
          clock.state(),
          clock.policyCode(),
          clock.calendarCode(),
          clock.targetMinutes(),
          clock.startedAt(),
          clock.warnAt(),
          clock.dueAt(),
          clock.warnedAt(),
          clock.breachedAt(),
          clock.stoppedAt());
    }
  }
}
