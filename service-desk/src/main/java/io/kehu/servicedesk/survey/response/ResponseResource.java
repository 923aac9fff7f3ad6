package io.kehu.servicedesk.survey.response;

import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.sql.Sql;
import io.kehu.platform.web.Idempotent;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/v1/surveys/responses")
@Tag(name = "Surveys", description = "Asking customers how satisfied they are")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class ResponseResource {
  private final ResponseService responses;

  ResponseResource(ResponseService responses) {
    this.responses = responses;
  }

  @POST
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("surveys:write")
  @Operation(summary = "Enter what a customer answered elsewhere; 200 where it was entered before")
  @APIResponse(
      responseCode = "201",
      description = "Entered",
      content = @Content(schema = @Schema(implementation = SurveyResponse.class)))
  @APIResponse(
      responseCode = "200",
      description = "Entered before, with the same answers",
      content = @Content(schema = @Schema(implementation = SurveyResponse.class)))
  public RestResponse<SurveyResponse> enter(@NotNull @Valid ResponseApi.Entered body) {
    ResponseService.Taken taken = responses.enter(body);
    return taken.isNew()
        ? ResponseBuilder.create(RestResponse.Status.CREATED, taken.response())
            .location(URI.create("/v1/surveys/responses/" + taken.response().id()))
            .build()
        : RestResponse.ok(taken.response());
  }

  @GET
  @PermissionsAllowed("surveys:read")
  @Operation(summary = "List responses")
  public Page<SurveyResponse> list(
      @BeanParam ListRequest request, @QueryParam("customerId") @Nullable UUID customerId) {
    return responses.list(
        request,
        customerId == null
            ? List.of()
            : List.of(Sql.of("r.customer_id = :customer", Map.of("customer", customerId))));
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed("surveys:read")
  @Operation(summary = "Read a response")
  public SurveyResponse get(@PathParam("id") UUID id) {
    return responses.get(id);
  }
}
