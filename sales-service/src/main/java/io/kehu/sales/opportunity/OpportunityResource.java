package io.kehu.sales.opportunity;

import com.fasterxml.jackson.databind.JsonNode;
import io.kehu.platform.audit.AuditEntry;
import io.kehu.platform.bulk.BatchRequest;
import io.kehu.platform.bulk.BatchResult;
import io.kehu.platform.external.ExternalKeys;
import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.external.UpsertAnswer;
import io.kehu.platform.external.Upserted;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.sync.Sync;
import io.kehu.platform.web.Idempotent;
import io.kehu.platform.web.IfMatch;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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

@Path("/v1/opportunities")
@Tag(name = "Opportunities", description = "Sales that may come, their stages and outcomes")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class OpportunityResource {
  private final OpportunityService opportunities;
  private final StageMoveService moves;
  private final OutcomeService outcomes;
  private final OpportunityUpserts upserts;
  private final Sync sync;
  private final ExternalKeys keys;

  OpportunityResource(
      OpportunityService opportunities,
      StageMoveService moves,
      OutcomeService outcomes,
      OpportunityUpserts upserts,
      Sync sync,
      ExternalKeys keys) {
    this.opportunities = opportunities;
    this.moves = moves;
    this.outcomes = outcomes;
    this.upserts = upserts;
    this.sync = sync;
    this.keys = keys;
  }

  @POST
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("opportunities:write")
  @Operation(summary = "Create an opportunity")
  public RestResponse<OpportunityApi.View> createOpportunity(
      @NotNull @Valid OpportunityApi.Write body) {
    return answer(201, opportunities.create(body));
  }

  @GET
  @PermissionsAllowed("opportunities:read")
  @Operation(summary = "List the opportunities that the caller may see")
  public Page<OpportunityApi.Item> listOpportunities(
      @BeanParam ListRequest request, @BeanParam @Valid OpportunityFilters filters) {
    return opportunities.list(request, filters.conditions());
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed("opportunities:read")
  @Operation(summary = "Read an opportunity")
  public RestResponse<OpportunityApi.View> getOpportunity(@PathParam("id") UUID id) {
    return answer(200, opportunities.get(id));
  }

  @PATCH
  @Path("{id}")
  @Consumes("application/merge-patch+json")
  @PermissionsAllowed("opportunities:write")
  @Operation(summary = "Change an opportunity; its stage is moved, not changed")
  public RestResponse<OpportunityApi.View> changeOpportunity(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull JsonNode patch) {
    return answer(200, opportunities.change(id, ifMatch, patch));
  }

  @POST
  @Path("{id}/stage-moves")
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("opportunities:write")
  @Operation(summary = "Move an opportunity to another stage of its process")
  public RestResponse<OpportunityApi.View> moveOpportunity(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid OpportunityApi.StageMoveWrite body) {
    return step(moves.move(id, ifMatch, body));
  }

  @GET
  @Path("{id}/stage-moves")
  @PermissionsAllowed("opportunities:read")
  @Operation(summary = "Read every stay of an opportunity in a stage, oldest first")
  public OpportunityApi.Stays opportunityStays(@PathParam("id") UUID id) {
    return opportunities.stays(id);
  }

  @PUT
  @Path("{id}/outcome")
  @Consumes(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("opportunities:write")
  @Operation(summary = "Win or lose an opportunity")
  public RestResponse<OpportunityApi.View> putOpportunityOutcome(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid OpportunityApi.OutcomeWrite body) {
    return answer(200, outcomes.close(id, ifMatch, body));
  }

  @DELETE
  @Path("{id}/outcome")
  @PermissionsAllowed("opportunities:write")
  @Operation(summary = "Reopen an opportunity that was won or lost")
  public RestResponse<OpportunityApi.View> deleteOpportunityOutcome(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    return answer(200, outcomes.reopen(id, ifMatch));
  }

  @GET
  @Path("{id}/history")
  @PermissionsAllowed("opportunities:read")
  @Operation(summary = "Read who changed what on an opportunity")
  public Page<AuditEntry> opportunityHistory(
      @PathParam("id") UUID id, @BeanParam ListRequest request) {
    return opportunities.history(id, request);
  }

  @GET
  @Path("by-external-id/{system}/{externalId}")
  @PermissionsAllowed("opportunities:read")
  @Operation(summary = "Read an opportunity by what another system calls it")
  public RestResponse<OpportunityApi.View> getOpportunityByExternalId(
      @PathParam("system") String system, @PathParam("externalId") String externalId) {
    return answer(200, opportunities.get(new ExternalReference(system, externalId)));
  }

  @PUT
  @Path("by-external-id/{system}/{externalId}")
  @Consumes(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("opportunities:write")
  @Operation(summary = "Create or replace an opportunity as another system has it, with its past")
  public RestResponse<OpportunityApi.View> putOpportunityByExternalId(
      @PathParam("system") @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,31}") String system,
      @PathParam("externalId") @Size(min = 1, max = 128) String externalId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull OpportunityApi.Upsert body) {
    ExternalReference reference = keys.ofAddress(system, externalId, body.externalReference());
    Upserted<OpportunityApi.View> done =
        sync.one(reference, ifMatch, body, () -> upserts.put(reference, body, ifMatch));
    return answer(UpsertAnswer.status(done.outcome()), done.record());
  }

  @POST
  @Path("batch")
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("opportunities:write")
  @Operation(summary = "Create or replace up to 500 opportunities as another system has them")
  public BatchResult batchOpportunities(@NotNull @Valid BatchRequest<OpportunityApi.Upsert> body) {
    return sync.batch(
        body, row -> upserts.upsert(keys.ofRow(row.externalReference()), row), id -> id);
  }

  /// 201 for what was recorded, with what became of the whole.
  private static RestResponse<OpportunityApi.View> step(OpportunityApi.View view) {
    return ResponseBuilder.<OpportunityApi.View>create(201)
        .entity(view)
        .header(HttpHeaders.ETAG, IfMatch.etag(view.version()))
        .build();
  }

  private static RestResponse<OpportunityApi.View> answer(int status, OpportunityApi.View view) {
    ResponseBuilder<OpportunityApi.View> answer =
        ResponseBuilder.<OpportunityApi.View>create(status)
            .entity(view)
            .header(HttpHeaders.ETAG, IfMatch.etag(view.version()));
    return (status == 201 ? answer.location(URI.create("/v1/opportunities/" + view.id())) : answer)
        .build();
  }
}
