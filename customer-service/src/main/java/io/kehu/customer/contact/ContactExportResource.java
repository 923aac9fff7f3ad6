package io.kehu.customer.contact;

import io.kehu.customer.customer.CustomerFilter;
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
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/contacts/export")
@Tag(name = "Exports")
@RunOnVirtualThread
class ContactExportResource {
  private final ContactExport export;

  ContactExportResource(ContactExport export) {
    this.export = export;
  }

  @GET
  @Produces({Exports.CSV, Exports.XLSX, Exports.NDJSON})
  @PermissionsAllowed("contacts:export")
  @Operation(
      summary = "Take the contacts of customers out as a file",
      description =
          "The plain filters are those of the list of customers; `filter` and `sort` are about contacts. Up to a million rows.")
  public RestResponse<ExportFile> get(
      @Valid @BeanParam ExportRequest request, @Valid @BeanParam CustomerFilter customers) {
    return export.of(request, customers.conditions());
  }
}
