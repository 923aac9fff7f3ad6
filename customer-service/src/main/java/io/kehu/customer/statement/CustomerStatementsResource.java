package io.kehu.customer.statement;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import com.fasterxml.jackson.databind.JsonNode;
import io.kehu.platform.action.Action;
import io.kehu.platform.audit.AuditEntry;
import io.kehu.platform.export.ExportFile;
import io.kehu.platform.export.ExportRequest;
import io.kehu.platform.export.Exports;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.web.Idempotent;
import io.kehu.platform.web.Tagged;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/customers/{id}/statements")
@Tag(name = "Financial statements")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class CustomerStatementsResource {
  private final StatementService service;
  private final Exports exports;

  CustomerStatementsResource(StatementService service, Exports exports) {
    this.service = service;
    this.exports = exports;
  }

  @POST
  @Idempotent
  @PermissionsAllowed("credit:write")
  @Action(of = NewStatementAction.class, code = "ADD_STATEMENT")
  @Operation(
      summary = "Enter a financial statement of a customer",
      description =
          "Refused where it cannot be true (assets are not liabilities and equity, a subtotal"
              + " contradicts its parts); what is only unlikely comes back as warnings.")
  public RestResponse<StatementApi.View> create(UUID id, @NotNull @Valid StatementData body) {
    return created(service.create(id, body));
  }

  @GET
  @PermissionsAllowed("credit:read")
  @Operation(summary = "List the financial statements of a customer")
  public Page<StatementApi.Item> list(UUID id, @Valid @BeanParam ListRequest request) {
    return service.list(id, request);
  }

  @GET
  @Path(Exports.PATH)
  @Produces({Exports.CSV, Exports.XLSX, Exports.NDJSON})
  @PermissionsAllowed("credit:export")
  @Operation(
      summary = "Take the financial statements of a customer out as a file",
      description = Exports.DESCRIPTION)
  public ExportFile export(UUID id, @Valid @BeanParam ExportRequest request) {
    return exports.of("statements", request, page -> service.list(id, page));
  }

  @GET
  @Path("{statementId}")
  @PermissionsAllowed("credit:read")
  @Operation(summary = "Read a financial statement")
  public RestResponse<StatementApi.View> get(UUID id, UUID statementId) {
    return tagged(service.get(id, statementId));
  }

  @PATCH
  @Path("{statementId}")
  @Consumes("application/merge-patch+json")
  @PermissionsAllowed("credit:write")
  @Action(of = StatementAction.class, code = "EDIT")
  @Operation(summary = "Change a financial statement")
  public RestResponse<StatementApi.View> patch(
      UUID id,
      UUID statementId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull JsonNode patch) {
    return tagged(service.patch(id, statementId, ifMatch, patch));
  }

  @DELETE
  @Path("{statementId}")
  @PermissionsAllowed("credit:write")
  @Action(of = StatementAction.class, code = "REMOVE")
  @Operation(summary = "Remove a financial statement")
  public void remove(UUID id, UUID statementId, @HeaderParam("If-Match") @Nullable String ifMatch) {
    service.remove(id, statementId, ifMatch);
  }

  @GET
  @Path("{statementId}/history")
  @PermissionsAllowed("credit:read")
  @Operation(summary = "Read who changed what about a financial statement, newest first")
  public Page<AuditEntry> history(
      UUID id, UUID statementId, @Valid @BeanParam ListRequest request) {
    return service.history(id, statementId, request);
  }

  static RestResponse<StatementApi.View> created(StatementApi.View statement) {
    return Tagged.created(
        "/v1/customers/" + statement.customerId() + "/statements/" + statement.id(),
        statement,
        statement.version());
  }

  static RestResponse<StatementApi.View> tagged(StatementApi.View statement) {
    return Tagged.ok(statement, statement.version());
  }
}
