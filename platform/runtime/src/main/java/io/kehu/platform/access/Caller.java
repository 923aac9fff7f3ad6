package io.kehu.platform.access;

import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Who asks. Inject `Caller`; inside a consumer or a job it is the service itself.
///
/// @param subject the token's subject: the user's id, as found in `ownerId`
/// @param username for people (audit)
/// @param roles realm roles
/// @param teams team codes out of the token's groups, without those below them
/// @param visibleTeams own teams and all below them, by the team table
/// @param scope what the caller may see of owned records
public record Caller(
    UUID subject,
    String username,
    Set<String> roles,
    Set<String> teams,
    Set<String> visibleTeams,
    Reach scope) {

  /// How far a caller sees.
  @Schema(name = "Reach")
  public enum Reach {
    /// every record
    ALL,
    /// records of own teams and of the teams below, and unowned ones
    TEAMS,
    /// own records, records of own teams, and unowned ones
    OWN,
    /// nothing
    NONE
  }

  public boolean hasRole(String role) {
    return roles.contains(role);
  }
}
