package io.kehu.customer.receivable;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.kehu.platform.export.ExportFile;
import io.kehu.platform.export.ExportRequest;
import io.kehu.platform.export.Exports;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/customers/{id}")
@Tag(name = "Receivables")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class CustomerReceivablesResource {
  private final ReceivableService service;
  private final Exports exports;

  CustomerReceivablesResource(ReceivableService service, Exports exports) {
    this.service = service;
    this.exports = exports;
  }

  @GET
  @Path("receivables")
  @PermissionsAllowed("receivables:read")
  @Operation(summary = "List the invoices of a customer, those due last first")
  public Page<ReceivableApi.Item> list(UUID id, @Valid @BeanParam ListRequest request) {
    return service.list(id, request);
  }

  @GET
  @Path("receivables/" + Exports.PATH)
  @Produces({Exports.CSV, Exports.XLSX, Exports.NDJSON})
  @PermissionsAllowed("receivables:export")
  @Operation(
      summary = "Take the invoices of a customer out as a file",
      description = Exports.DESCRIPTION)
  public ExportFile export(UUID id, @Valid @BeanParam ExportRequest request) {
    return exports.of("receivables", request, page -> service.list(id, page));
  }

  @GET
  @Path("payment-history")
  @PermissionsAllowed("receivables:read")
  @Operation(summary = "Read how promptly a customer paid over twelve months")
  public ReceivableApi.PaymentHistory paymentHistory(UUID id) {
    return service.paymentHistory(id);
  }
}
