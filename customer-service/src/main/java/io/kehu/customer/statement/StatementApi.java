package io.kehu.customer.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What goes out about statements; what comes in is [StatementData] and [StatementWrite].
public final class StatementApi {
  private StatementApi() {}

  /// One statement in full.
  ///
  /// @param warnings what is unlikely about it
  @Schema(name = "Statement")
  public record View(
      UUID id,
      UUID customerId,
      StatementSource source,
      @JsonUnwrapped StatementData data,
      List<Warning> warnings,
      long version,
      Instant createdAt,
      Instant updatedAt) {
    static View from(Statement statement) {
      return new View(
          statement.id(),
          statement.customerId(),
          statement.source(),
          statement.data(),
          Plausibility.of(statement.data()).stream()
              .map(finding -> new Warning(finding.code(), finding.line()))
              .toList(),
          statement.version(),
          statement.createdAt(),
          statement.updatedAt());
    }
  }

  /// @param code of the list `statement-findings`
  /// @param line absent where it concerns the period
  @Schema(name = "StatementWarning")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Warning(FindingCode code, @Nullable Line line) {}

  /// One line of the list.
  @Schema(name = "StatementItem")
  public record Item(
      UUID id,
      StatementKind kind,
      LocalDate from,
      LocalDate to,
      Currency currency,
      StatementUnit unit,
      boolean audited,
      StatementSource source,
      long version,
      Instant updatedAt) {}
}
