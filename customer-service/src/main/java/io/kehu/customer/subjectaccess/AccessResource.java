package io.kehu.customer.subjectaccess;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.kehu.platform.action.Action;
import io.kehu.platform.audit.AuditEntry;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.problem.Language;
import io.kehu.platform.web.Idempotent;
import io.kehu.platform.web.Tagged;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/subject-access-requests")
@Tag(name = "Privacy")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class AccessResource {
  private final AccessService service;
  private final AccessIndex index;

  AccessResource(AccessService service, AccessIndex index) {
    this.service = service;
    this.index = index;
  }

  @POST
  @Idempotent
  @PermissionsAllowed("privacy:answer")
  @APIResponse(
      responseCode = "201",
      description = "Recorded; due at `dueOn`",
      content =
          @Content(
              mediaType = APPLICATION_JSON,
              schema = @Schema(implementation = AccessApi.View.class)))
  @Operation(
      summary = "Record that a person asks what we hold",
      description =
          "GDPR art. 15, PIPL art. 45. Nothing can be read before the identity is checked: `PUT …/identity`.")
  public RestResponse<AccessApi.View> add(@NotNull @Valid AccessApi.Create body) {
    AccessApi.View added = service.add(body);
    return Tagged.created("/v1/subject-access-requests/" + added.id(), added, added.version());
  }

  @GET
  @PermissionsAllowed("privacy:read")
  @Operation(summary = "List subject access requests, those due first")
  public Page<AccessApi.Item> list(
      @Valid @BeanParam ListRequest request, @Valid @BeanParam AccessFilter filter) {
    return service.list(request, filter);
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed("privacy:read")
  @Operation(
      summary = "See how far a request is, and where its parts are",
      description =
          "Each part is read from its service at `path`, as it is at that moment; `rows` and `tables` are those of `preparedAt`.")
  public RestResponse<AccessApi.View> get(UUID id) {
    return tagged(service.get(id));
  }

  @GET
  @Path("{id}/index.txt")
  @Produces("text/plain;charset=UTF-8")
  @PermissionsAllowed("privacy:read")
  @Operation(summary = "What the parts hold, for people, in the language asked for")
  public String index(UUID id) {
    return index.of(service.get(id), Language.current());
  }

  @GET
  @Path("{id}/history")
  @PermissionsAllowed("privacy:read")
  @Operation(summary = "Who did what with a request")
  public Page<AuditEntry> history(UUID id, @Valid @BeanParam ListRequest request) {
    return service.history(id, request);
  }

  @PUT
  @Path("{id}/identity")
  @Action(of = AccessAction.class, code = "IDENTIFY")
  @PermissionsAllowed("privacy:answer")
  @Operation(
      summary = "Say how the identity was checked, and open the parts",
      description = "Said again, the parts can be read for longer.")
  public RestResponse<AccessApi.View> identify(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid AccessApi.Identity body) {
    return tagged(service.identify(id, ifMatch, body.check()));
  }

  @PUT
  @Path("{id}/extension")
  @Action(of = AccessAction.class, code = "EXTEND")
  @PermissionsAllowed("privacy:answer")
  @Operation(
      summary = "Put the day off, once",
      description = "The person must be told the reason within the first month: GDPR art. 12(3).")
  public RestResponse<AccessApi.View> extend(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid AccessApi.Reason body) {
    return tagged(service.extend(id, ifMatch, body.reason()));
  }

  @PUT
  @Path("{id}/answer")
  @Action(of = AccessAction.class, code = "ANSWER")
  @PermissionsAllowed("privacy:answer")
  @Operation(
      summary = "Say that the person has the answer",
      description = "409 `access-request-incomplete` while a service has not told of its part.")
  public RestResponse<AccessApi.View> answer(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid AccessApi.Answer body) {
    return tagged(service.answer(id, ifMatch, body.handedOver()));
  }

  @PUT
  @Path("{id}/refusal")
  @Action(of = AccessAction.class, code = "REFUSE")
  @PermissionsAllowed("privacy:answer")
  @Operation(
      summary = "Refuse a request",
      description = "GDPR art. 12(4) and (5). The parts are closed at once.")
  public RestResponse<AccessApi.View> refuse(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid AccessApi.Reason body) {
    return tagged(service.refuse(id, ifMatch, body.reason()));
  }

  private static RestResponse<AccessApi.View> tagged(AccessApi.View request) {
    return Tagged.ok(request, request.version());
  }
}
