package io.kehu.customer.contact;

import io.kehu.customer.customer.CustomerFilter;
import io.kehu.platform.export.ExportFormat;
import io.kehu.platform.export.ExportRequest;
import io.kehu.platform.export.Exports;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

@Path("/v1/contacts")
@Tag(name = "Exports")
@RunOnVirtualThread
class ContactExportResource {
  private static final String EXPORT = "contacts:export";
  private static final String DESCRIPTION =
      "The plain filters are those of the list of customers; `filter` and `sort` are about contacts. Up to a million rows.";

  private final ContactExport export;

  ContactExportResource(ContactExport export) {
    this.export = export;
  }

  @GET
  @Path("export.csv")
  @Produces(Exports.CSV)
  @ResponseHeader(
      name = HttpHeaders.CONTENT_DISPOSITION,
      value = "attachment; filename=\"contacts.csv\"")
  @PermissionsAllowed(EXPORT)
  @Operation(summary = "Take the contacts of customers out as CSV", description = DESCRIPTION)
  public StreamingOutput csv(
      @Valid @BeanParam ExportRequest request, @Valid @BeanParam CustomerFilter customers) {
    return export.of(ExportFormat.CSV, request, customers.conditions());
  }

  @GET
  @Path("export.xlsx")
  @Produces(Exports.XLSX)
  @ResponseHeader(
      name = HttpHeaders.CONTENT_DISPOSITION,
      value = "attachment; filename=\"contacts.xlsx\"")
  @PermissionsAllowed(EXPORT)
  @Operation(summary = "Take the contacts of customers out as XLSX", description = DESCRIPTION)
  public StreamingOutput xlsx(
      @Valid @BeanParam ExportRequest request, @Valid @BeanParam CustomerFilter customers) {
    return export.of(ExportFormat.XLSX, request, customers.conditions());
  }

  @GET
  @Path("export.ndjson")
  @Produces(Exports.NDJSON)
  @ResponseHeader(
      name = HttpHeaders.CONTENT_DISPOSITION,
      value = "attachment; filename=\"contacts.ndjson\"")
  @PermissionsAllowed(EXPORT)
  @Operation(summary = "Take the contacts of customers out as NDJSON", description = DESCRIPTION)
  public StreamingOutput ndjson(
      @Valid @BeanParam ExportRequest request, @Valid @BeanParam CustomerFilter customers) {
    return export.of(ExportFormat.NDJSON, request, customers.conditions());
  }
}
