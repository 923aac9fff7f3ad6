package io.kehu.customer.scorecard;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.kehu.platform.action.Action;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.web.Idempotent;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/customers/{id}/credit-assessments")
@Tag(name = "Credit")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class AssessmentResource {
  private final AssessmentService service;

  AssessmentResource(AssessmentService service) {
    this.service = service;
  }

  @POST
  @Idempotent
  @PermissionsAllowed("credit:write")
  @Action(of = CreditAssessmentAction.class, code = "ASSESS_CREDIT")
  @Operation(
      summary = "Assess a customer's credit",
      description =
          "By the ratios of a statement, the payment history and the judgements given here. Facts that"
              + " are not known lower the coverage and are named.")
  public RestResponse<AssessmentApi.View> create(
      UUID id, @NotNull @Valid AssessmentApi.Create body) {
    AssessmentApi.View assessment = service.create(id, body);
    URI place = URI.create("/v1/customers/" + id + "/credit-assessments/" + assessment.id());
    return RestResponse.ResponseBuilder.<AssessmentApi.View>created(place)
        .entity(assessment)
        .build();
  }

  @GET
  @PermissionsAllowed("credit:read")
  @Operation(summary = "List the credit assessments of a customer, newest first")
  public Page<AssessmentApi.View> list(UUID id, @Valid @BeanParam ListRequest request) {
    return service.list(id, request);
  }

  @GET
  @Path("{assessmentId}")
  @PermissionsAllowed("credit:read")
  @Operation(summary = "Read a credit assessment")
  public AssessmentApi.View get(UUID id, UUID assessmentId) {
    return service.get(id, assessmentId);
  }
}
