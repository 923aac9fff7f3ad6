package io.kehu.platform.access;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Tells a front end whom it serves and what to offer them.
@Path("/v1/me")
@RunOnVirtualThread
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
class MeResource {
  private final CurrentCaller callers;
  private final Permissions permissions;

  MeResource(CurrentCaller callers, Permissions permissions) {
    this.callers = callers;
    this.permissions = permissions;
  }

  @GET
  @Operation(summary = "Who am I, and what may I do in this service")
  public Me me() {
    Caller caller = callers.get();
    return new Me(
        caller.subject(),
        caller.username(),
        sorted(caller.roles()),
        sorted(caller.teams()),
        sorted(caller.visibleTeams()),
        caller.scope(),
        permissions.all().stream().filter(callers::holds).toList());
  }

  private static List<String> sorted(Set<String> values) {
    return List.copyOf(new TreeSet<>(values));
  }

  /// @param reach how far the caller sees among owned records
  record Me(
      UUID subject,
      String username,
      List<String> roles,
      List<String> teams,
      List<String> visibleTeams,
      Caller.Reach reach,
      List<String> permissions) {}
}
