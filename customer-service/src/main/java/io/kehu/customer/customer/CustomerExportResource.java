package io.kehu.customer.customer;

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

@Path("/v1/customers")
@Tag(name = "Exports")
@RunOnVirtualThread
class CustomerExportResource {
  private static final String EXPORT = "customers:export";
  private static final String DESCRIPTION =
      "The filters and the order of the list, up to a million rows. The columns are named as the import takes them.";

  private final CustomerExport export;

  CustomerExportResource(CustomerExport export) {
    this.export = export;
  }

  @GET
  @Path("export.csv")
  @Produces(Exports.CSV)
  @ResponseHeader(
      name = HttpHeaders.CONTENT_DISPOSITION,
      value = "attachment; filename=\"customers.csv\"")
  @PermissionsAllowed(EXPORT)
  @Operation(summary = "Take the list of customers out as CSV", description = DESCRIPTION)
  public StreamingOutput csv(
      @Valid @BeanParam ExportRequest request, @Valid @BeanParam CustomerFilter filter) {
    return export.of(ExportFormat.CSV, request, filter.all());
  }

  @GET
  @Path("export.xlsx")
  @Produces(Exports.XLSX)
  @ResponseHeader(
      name = HttpHeaders.CONTENT_DISPOSITION,
      value = "attachment; filename=\"customers.xlsx\"")
  @PermissionsAllowed(EXPORT)
  @Operation(summary = "Take the list of customers out as XLSX", description = DESCRIPTION)
  public StreamingOutput xlsx(
      @Valid @BeanParam ExportRequest request, @Valid @BeanParam CustomerFilter filter) {
    return export.of(ExportFormat.XLSX, request, filter.all());
  }

  @GET
  @Path("export.ndjson")
  @Produces(Exports.NDJSON)
  @ResponseHeader(
      name = HttpHeaders.CONTENT_DISPOSITION,
      value = "attachment; filename=\"customers.ndjson\"")
  @PermissionsAllowed(EXPORT)
  @Operation(summary = "Take the list of customers out as NDJSON", description = DESCRIPTION)
  public StreamingOutput ndjson(
      @Valid @BeanParam ExportRequest request, @Valid @BeanParam CustomerFilter filter) {
    return export.of(ExportFormat.NDJSON, request, filter.all());
  }
}
