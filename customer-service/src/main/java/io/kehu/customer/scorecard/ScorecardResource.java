package io.kehu.customer.scorecard;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.kehu.platform.web.Tagged;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/credit-scorecard")
@Tag(name = "Credit")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class ScorecardResource {
  private final ScorecardService service;

  ScorecardResource(ScorecardService service) {
    this.service = service;
  }

  @GET
  @PermissionsAllowed("credit:read")
  @Operation(summary = "Read the scorecard that holds now")
  public RestResponse<AssessmentApi.ScorecardView> get() {
    return tagged(service.get());
  }

  @GET
  @Path("versions/{version}")
  @PermissionsAllowed("credit:read")
  @Operation(summary = "Read a version of the scorecard, as assessments name it")
  public AssessmentApi.ScorecardView version(long version) {
    return service.version(version);
  }

  @PUT
  @PermissionsAllowed("credit:configure")
  @Operation(
      summary = "Define the scorecard anew",
      description =
          "Weights sum to 100, bands and grades leave no gap. Assessments that were made keep the version"
              + " that they were made by.")
  public RestResponse<AssessmentApi.ScorecardView> put(
      @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid Scorecard body) {
    return tagged(service.put(ifMatch, body));
  }

  private static RestResponse<AssessmentApi.ScorecardView> tagged(
      AssessmentApi.ScorecardView scorecard) {
    return Tagged.ok(scorecard, scorecard.version());
  }
}
