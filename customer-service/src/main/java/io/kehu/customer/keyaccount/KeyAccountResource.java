package io.kehu.customer.keyaccount;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.kehu.platform.action.Action;
import io.kehu.platform.audit.AuditEntry;
import io.kehu.platform.export.ExportFile;
import io.kehu.platform.export.ExportRequest;
import io.kehu.platform.export.Exports;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.web.Tagged;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/key-accounts")
@Tag(name = "Key accounts")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class KeyAccountResource {
  private final KeyAccountService service;
  private final Exports exports;

  KeyAccountResource(KeyAccountService service, Exports exports) {
    this.service = service;
    this.exports = exports;
  }

  @GET
  @PermissionsAllowed("key-accounts:read")
  @Operation(summary = "List key accounts and proposals")
  public Page<KeyAccountApi.Item> list(
      @Valid @BeanParam ListRequest request, @Valid @BeanParam KeyAccountFilter filter) {
    return service.list(request, filter.conditions());
  }

  @GET
  @Path(Exports.PATH)
  @Produces({Exports.CSV, Exports.XLSX, Exports.NDJSON})
  @PermissionsAllowed("key-accounts:export")
  @Operation(
      summary = "Take key accounts and proposals out as a file",
      description = Exports.DESCRIPTION)
  public ExportFile export(
      @Valid @BeanParam ExportRequest request, @Valid @BeanParam KeyAccountFilter filter) {
    return exports.of("key-accounts", request, page -> service.list(page, filter.conditions()));
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed("key-accounts:read")
  @Operation(summary = "Read a key account or proposal with its grounds")
  public RestResponse<KeyAccountApi.View> get(UUID id) {
    return tagged(service.get(id));
  }

  @PUT
  @Path("{id}/confirmation")
  @Action(of = KeyAccountAction.class, code = "CONFIRM")
  @PermissionsAllowed("key-accounts:decide")
  @Operation(
      summary = "Confirm a proposal",
      description = "Without an account manager the customer's owner becomes it.")
  public RestResponse<KeyAccountApi.View> confirm(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid KeyAccountApi.Confirmation body) {
    return tagged(service.confirm(id, ifMatch, body.managerId()));
  }

  @PUT
  @Path("{id}/rejection")
  @Action(of = KeyAccountAction.class, code = "REJECT")
  @PermissionsAllowed("key-accounts:decide")
  @Operation(
      summary = "Reject a proposal",
      description =
          "The rule leaves the customer alone for a configured time unless its grounds change.")
  public RestResponse<KeyAccountApi.View> reject(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid KeyAccountApi.Closing body) {
    return tagged(service.reject(id, ifMatch, body.reason()));
  }

  @PUT
  @Path("{id}/ending")
  @Action(of = KeyAccountAction.class, code = "END")
  @PermissionsAllowed("key-accounts:decide")
  @Operation(summary = "End a key account")
  public RestResponse<KeyAccountApi.View> end(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid KeyAccountApi.Closing body) {
    return tagged(service.end(id, ifMatch, body.reason()));
  }

  @PUT
  @Path("{id}/manager")
  @Action(of = KeyAccountAction.class, code = "ASSIGN")
  @PermissionsAllowed("key-accounts:decide")
  @Operation(summary = "Give a key account another account manager")
  public RestResponse<KeyAccountApi.View> hand(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid KeyAccountApi.Management body) {
    return tagged(service.hand(id, ifMatch, body.managerId()));
  }

  @GET
  @Path("{id}/history")
  @PermissionsAllowed("key-accounts:read")
  @Operation(summary = "Read who changed what about a key account, newest first")
  public Page<AuditEntry> history(UUID id, @Valid @BeanParam ListRequest request) {
    return service.history(id, request);
  }

  static RestResponse<KeyAccountApi.View> created(KeyAccountApi.View account) {
    return Tagged.created("/v1/key-accounts/" + account.id(), account, account.version());
  }

  private static RestResponse<KeyAccountApi.View> tagged(KeyAccountApi.View account) {
    return Tagged.ok(account, account.version());
  }
}
