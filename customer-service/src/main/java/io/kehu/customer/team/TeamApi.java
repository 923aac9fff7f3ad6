package io.kehu.customer.team;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What goes over the wire about teams.
public final class TeamApi {
  static final String CODE = "[a-z0-9][a-z0-9-]{0,63}";

  private TeamApi() {}

  /// @param code as groups are named in the identity provider
  /// @param parentCode absent at the top
  @Schema(name = "TeamCreate")
  public record Create(
      @NotNull @Pattern(regexp = CODE) String code,
      @NotBlank @Size(max = 100) String name,
      @Nullable @Pattern(regexp = CODE) String parentCode) {}

  /// What may change; a PATCH is laid over it.
  @Schema(name = "TeamChange")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Change(
      @NotBlank @Size(max = 100) String name, @Nullable @Pattern(regexp = CODE) String parentCode) {
    static Change from(Team team) {
      return new Change(team.name(), team.parentCode());
    }
  }

  /// One team.
  @Schema(name = "Team")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record View(
      String code,
      String name,
      @Nullable String parentCode,
      long version,
      Instant createdAt,
      Instant updatedAt) {
    static View from(Team team) {
      return new View(
          team.code(),
          team.name(),
          team.parentCode(),
          team.version(),
          team.createdAt(),
          team.updatedAt());
    }
  }
}
