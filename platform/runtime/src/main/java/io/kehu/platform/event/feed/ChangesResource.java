package io.kehu.platform.event.feed;

import io.kehu.platform.access.Caller;
import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.event.feed.ChangesApi.Changes;
import io.kehu.platform.problem.GeneralProblem;
import io.kehu.platform.problem.ProblemException;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Lets other systems follow what happens here.
@Path("/v1/changes")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Changes")
class ChangesResource {
  private final ChangeFeed feed;
  private final CurrentCaller callers;

  ChangesResource(ChangeFeed feed, CurrentCaller callers) {
    this.feed = feed;
    this.callers = callers;
  }

  @GET
  @PermissionsAllowed("changes:read")
  @Operation(
      summary = "Follow what happens",
      description =
          "Events in the order of their positions, after the cursor of the answer before. A cursor that is older than what is kept is answered 410: read the lists again and go on with the cursor in the problem.")
  public Changes changes(
      @Parameter(
              description =
                  "nextCursor of the answer before; absent: from the oldest event that is kept; latest: only what is still to come")
          @QueryParam("after")
          @Size(max = 4000)
          @Nullable String after,
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit,
      @Parameter(description = "How long to wait for the first event, if there is none yet")
          @QueryParam("waitSeconds")
          @DefaultValue("0")
          @Min(0)
          @Max(60)
          int waitSeconds,
      @Parameter(description = "Only events of these types") @QueryParam("type") @Size(max = 50)
          List<@Size(max = 200) String> types) {
    if (callers.get().scope() != Caller.Reach.ALL) {
      // Events tell of every record; those who may see only some cannot follow them.
      throw ProblemException.of(GeneralProblem.FORBIDDEN);
    }
    return feed.read(after, limit, Duration.ofSeconds(waitSeconds), types);
  }
}
