package io.kehu.analytics.rebuild;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.analytics.model.Generations;
import io.kehu.analytics.model.Generations.Generation;
import io.kehu.analytics.model.ModelProgress;
import io.kehu.platform.page.Page;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.web.Idempotent;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/v1/rebuilds")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Rebuilds")
class RebuildResource {
  private final Generations generations;
  private final ModelProgress progress;

  RebuildResource(Generations generations, ModelProgress progress) {
    this.generations = generations;
    this.progress = progress;
  }

  /// One generation of the model.
  ///
  /// @param behind events still to be folded
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Rebuild(
      int generation, Instant createdAt, @Nullable Instant liveSince, boolean live, long behind) {}

  @GET
  @PermissionsAllowed("operations:write")
  @Operation(summary = "The generations of the model, and how far each has come")
  public Page<Rebuild> list() {
    return new Page<>(generations.all().stream().map(this::view).toList(), null, null);
  }

  @POST
  @Idempotent
  @ResponseStatus(202)
  @PermissionsAllowed("operations:write")
  @Operation(
      summary = "Build the model anew beside the live one",
      description = "Begins a new generation, or answers with the one that is being built already.")
  public Rebuild begin() {
    return view(generations.begin());
  }

  @GET
  @Path("{generation}")
  @PermissionsAllowed("operations:write")
  @Operation(summary = "How far one generation has come")
  public Rebuild get(int generation) {
    return view(existing(generation));
  }

  @PUT
  @Path("{generation}/live")
  @PermissionsAllowed("operations:write")
  @Operation(
      summary = "Read figures from this generation from now on",
      description = "Refused while it is behind the live one. The generation before is dropped.")
  public Rebuild switchTo(int generation) {
    Generation existing = existing(generation);
    long behind = progress.behind(generation);
    if (existing.liveSince() == null && behind > progress.behind(generations.live())) {
      throw ProblemException.of(RebuildError.NOT_CAUGHT_UP, behind);
    }
    generations.switchTo(generation);
    return view(existing(generation));
  }

  @DELETE
  @Path("{generation}")
  @PermissionsAllowed("operations:write")
  @Operation(summary = "Give up a generation that is being built")
  public void abandon(int generation) {
    if (existing(generation).liveSince() != null) {
      throw ProblemException.of(RebuildError.IS_LIVE, generation);
    }
    generations.abandon(generation);
  }

  private Generation existing(int number) {
    return generations.all().stream()
        .filter(generation -> generation.number() == number)
        .findFirst()
        .orElseThrow(() -> ProblemException.of(RebuildError.NOT_FOUND, number));
  }

  private Rebuild view(Generation generation) {
    return new Rebuild(
        generation.number(),
        generation.createdAt(),
        generation.liveSince(),
        generation.liveSince() != null,
        progress.behind(generation.number()));
  }
}
