package io.kehu.servicedesk.survey.response;

import io.kehu.platform.problem.Language;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// For customers, who have no login: the link is the key. A second answer is refused, so a request that is sent again
/// does no harm without an idempotency key.
@Path("/v1/survey-links/{token}")
@Tag(name = "Survey links", description = "Open to whoever was given a link")
@RunOnVirtualThread
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
class SurveyLinkResource {
  private final ResponseService responses;
  private final LevelLabels levels;

  SurveyLinkResource(ResponseService responses, LevelLabels levels) {
    this.responses = responses;
    this.levels = levels;
  }

  @GET
  @Operation(summary = "Read the questionnaire behind a link, in the language of Accept-Language")
  public RestResponse<ResponseApi.Form> getForm(@PathParam("token") @Size(max = 100) String token) {
    ResponseService.Asked asked = responses.asked(token);
    ResponseApi.Form form =
        ResponseApi.Form.of(
            asked.questionnaire(), levels::of, Language.current(), asked.expiresAt());
    return ResponseBuilder.ok(form)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.CONTENT_LANGUAGE, form.language())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }

  @POST
  @Path("response")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Answer a questionnaire; the answer is final")
  public RestResponse<ResponseApi.Receipt> answer(
      @PathParam("token") @Size(max = 100) String token, @NotNull @Valid ResponseApi.Given body) {
    SurveyResponse response = responses.answer(token, body);
    return ResponseBuilder.create(
            RestResponse.Status.CREATED,
            new ResponseApi.Receipt(response.id(), response.answeredAt()))
        .build();
  }
}
