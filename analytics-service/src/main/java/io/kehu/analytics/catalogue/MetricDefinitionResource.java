package io.kehu.analytics.catalogue;

import io.kehu.analytics.catalogue.MetricDefinitions.Definition;
import io.kehu.platform.page.Page;
import io.kehu.platform.problem.GeneralProblem;
import io.kehu.platform.problem.ProblemException;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/metric-definitions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Metric definitions")
class MetricDefinitionResource {
  private final MetricDefinitions definitions;

  MetricDefinitionResource(MetricDefinitions definitions) {
    this.definitions = definitions;
  }

  @GET
  @PermissionsAllowed("metrics:read")
  @Operation(summary = "What each figure means, in words and as a formula")
  public Page<Definition> list() {
    return new Page<>(definitions.all(), null, null);
  }

  @GET
  @Path("{code}")
  @PermissionsAllowed("metrics:read")
  @Operation(summary = "What one figure means")
  public Definition get(String code) {
    return definitions
        .byCode(code)
        .orElseThrow(() -> ProblemException.of(GeneralProblem.NOT_FOUND));
  }
}
