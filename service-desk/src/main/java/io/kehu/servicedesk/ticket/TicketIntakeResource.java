package io.kehu.servicedesk.ticket;

import io.kehu.platform.bulk.BatchRequest;
import io.kehu.platform.bulk.BatchResult;
import io.kehu.platform.bulk.Batches;
import io.kehu.platform.external.ExternalKeys;
import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.external.UpsertAnswer;
import io.kehu.platform.external.Upserted;
import io.kehu.platform.web.Idempotent;
import io.kehu.platform.web.IfMatch;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/v1/tickets")
@Tag(name = "Tickets", description = "Enquiries, requests and complaints")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class TicketIntakeResource {
  private final TicketIntake intake;
  private final Batches batches;
  private final ExternalKeys keys;

  TicketIntakeResource(TicketIntake intake, Batches batches, ExternalKeys keys) {
    this.intake = intake;
    this.batches = batches;
    this.keys = keys;
  }

  @GET
  @Path("by-external-id/{system}/{externalId}")
  @PermissionsAllowed("tickets:read")
  @Operation(summary = "Read a ticket by what another system calls it")
  public RestResponse<TicketApi.View> getByExternalId(
      @PathParam("system") String system, @PathParam("externalId") String externalId) {
    return answer(200, intake.get(new ExternalReference(system, externalId)));
  }

  @PUT
  @Path("by-external-id/{system}/{externalId}")
  @PermissionsAllowed("tickets:write")
  @Operation(summary = "Create or catch up a ticket as another system has it")
  public RestResponse<TicketApi.View> putByExternalId(
      @PathParam("system") @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,31}") String system,
      @PathParam("externalId") @Size(min = 1, max = 128) String externalId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid TicketApi.Upsert body) {
    ExternalReference reference = keys.ofAddress(system, externalId, body.externalReference());
    Upserted<TicketApi.View> done = intake.upsert(reference, body, ifMatch);
    return answer(UpsertAnswer.status(done.outcome()), done.record());
  }

  @POST
  @Path("batch")
  @Idempotent
  @PermissionsAllowed("tickets:write")
  @Operation(summary = "Create or catch up up to 500 tickets as another system has them")
  public BatchResult batch(@NotNull @Valid BatchRequest<TicketApi.Upsert> body) {
    return batches.run(body, this::upsert);
  }

  private BatchResult.Done upsert(TicketApi.Upsert row) {
    Upserted<TicketApi.View> done = intake.upsert(keys.ofRow(row.externalReference()), row, null);
    return UpsertAnswer.done(done.outcome(), done.record().id());
  }

  private static RestResponse<TicketApi.View> answer(int status, TicketApi.View ticket) {
    ResponseBuilder<TicketApi.View> answer =
        ResponseBuilder.<TicketApi.View>create(status)
            .entity(ticket)
            .header(HttpHeaders.ETAG, IfMatch.etag(ticket.version()));
    return (status == 201 ? answer.location(URI.create("/v1/tickets/" + ticket.id())) : answer)
        .build();
  }
}
