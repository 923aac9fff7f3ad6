package io.kehu.customer.source.report;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/source-report")
@Tag(name = "Sources")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class SourceReportResource {
  private final SourceReportService service;

  SourceReportResource(SourceReportService service) {
    this.service = service;
  }

  @GET
  @PermissionsAllowed("source-costs:read")
  @Operation(
      summary = "Report what each source, or each campaign, brought and cost",
      description =
          "Of customers created in the period, as far as the caller sees them. Figures that cannot be told are absent, with the reason in `gaps`.")
  public SourceReportApi.View report(@Valid @BeanParam ReportPeriod period) {
    return service.report(period);
  }
}
