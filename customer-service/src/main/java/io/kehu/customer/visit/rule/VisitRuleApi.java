package io.kehu.customer.visit.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What goes out about rules; what comes in is [VisitRuleData].
public final class VisitRuleApi {
  private VisitRuleApi() {}

  @Schema(name = "VisitRule")
  public record View(
      UUID id,
      @JsonUnwrapped VisitRuleData data,
      long version,
      Instant createdAt,
      Instant updatedAt) {
    static View from(VisitRule rule) {
      return new View(rule.id(), rule.data(), rule.version(), rule.createdAt(), rule.updatedAt());
    }
  }

  /// One line of the list.
  @Schema(name = "VisitRuleItem")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Item(
      UUID id,
      String name,
      boolean active,
      Trigger trigger,
      @Nullable String team,
      String purpose,
      long version,
      Instant createdAt,
      Instant updatedAt) {}

  /// What a rule would plan if it ran now.
  ///
  /// @param count all visits
  /// @param sample some of them, to customers that the caller may see
  @Schema(name = "VisitRulePreview")
  public record Preview(long count, List<Due> sample) {}

  /// @param ownerId who would get the visit, absent for a customer without an owner
  @Schema(name = "VisitRulePreviewItem")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Due(
      UUID customerId,
      String customerNumber,
      String customerName,
      @Nullable UUID ownerId,
      String occasion,
      LocalDate dueOn) {}
}
