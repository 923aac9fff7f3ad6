package io.kehu.servicedesk.complaint;

import io.kehu.platform.web.Idempotent;
import io.kehu.platform.web.IfMatch;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/v1/tickets/{id}/complaint")
@Tag(name = "Complaints", description = "Acceptance, cause, redress and verdict of a complaint")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class ComplaintResource {
  private final ComplaintService complaints;

  ComplaintResource(ComplaintService complaints) {
    this.complaints = complaints;
  }

  @GET
  @PermissionsAllowed("tickets:read")
  @Operation(summary = "Read the complaint of a ticket")
  public RestResponse<ComplaintApi.View> get(@PathParam("id") UUID id) {
    return ok(complaints.get(id));
  }

  @PUT
  @Path("acceptance")
  @PermissionsAllowed("tickets:write")
  @Operation(summary = "Accept or refuse a complaint")
  public RestResponse<ComplaintApi.View> decide(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid ComplaintApi.Decision body) {
    return ok(complaints.decide(id, ifMatch, body));
  }

  @PUT
  @Path("cause")
  @PermissionsAllowed("tickets:write")
  @Operation(summary = "Say what caused a complaint and who answers for it")
  public RestResponse<ComplaintApi.View> explain(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid ComplaintApi.Cause body) {
    return ok(complaints.explain(id, ifMatch, body));
  }

  @POST
  @Path("redress-offers")
  @Idempotent
  @PermissionsAllowed("tickets:write")
  @Operation(summary = "Offer redress; above the caller's limit it waits for approval")
  public RestResponse<ComplaintApi.Offer> offerRedress(
      @PathParam("id") UUID id, @NotNull @Valid Redress body) {
    ComplaintApi.Offer offer = complaints.offer(id, body);
    return ResponseBuilder.create(RestResponse.Status.CREATED, offer)
        .location(URI.create("/v1/tickets/%s/complaint".formatted(id)))
        .build();
  }

  @PUT
  @Path("redress-offers/{offerId}/approval")
  @PermissionsAllowed("tickets:write")
  @Operation(summary = "Approve or refuse an offer that waits for it (supervisors)")
  public RestResponse<ComplaintApi.View> approveRedress(
      @PathParam("id") UUID id,
      @PathParam("offerId") UUID offerId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid ComplaintApi.Decision body) {
    return ok(complaints.approve(id, offerId, ifMatch, body));
  }

  @PUT
  @Path("verdict")
  @PermissionsAllowed("tickets:write")
  @Operation(summary = "Record what the customer thinks of the outcome")
  public RestResponse<ComplaintApi.View> judge(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid ComplaintApi.Judgement body) {
    return ok(complaints.judge(id, ifMatch, body));
  }

  private static RestResponse<ComplaintApi.View> ok(ComplaintApi.View complaint) {
    return ResponseBuilder.ok(complaint)
        .header(HttpHeaders.ETAG, IfMatch.etag(complaint.version()))
        .build();
  }
}
