package io.kehu.customer.customer;

import io.kehu.platform.export.ExportFile;
import io.kehu.platform.export.ExportRequest;
import io.kehu.platform.export.Exports;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/customers")
@Tag(name = "Customers")
@RunOnVirtualThread
class CustomerExportResource {
  private final CustomerExport export;

  CustomerExportResource(CustomerExport export) {
    this.export = export;
  }

  @GET
  @Path(Exports.PATH)
  @Produces({Exports.CSV, Exports.XLSX, Exports.NDJSON})
  @PermissionsAllowed("customers:export")
  @Operation(
      summary = "Take customers out as a file",
      description = Exports.DESCRIPTION + " The columns are named as the import takes them.")
  public ExportFile export(
      @Valid @BeanParam ExportRequest request, @Valid @BeanParam CustomerFilter filter) {
    return export.of(request, filter.all());
  }
}
