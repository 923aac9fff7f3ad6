package io.kehu.customer.tiering;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/attention-report")
@Tag(name = "Service tiers")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class ReportResource {
  private final ReportService service;

  ReportResource(ReportService service) {
    this.service = service;
  }

  @GET
  @PermissionsAllowed("tiering:read")
  @Operation(
      summary = "See where value and attention disagree",
      description =
          "Counts the customers that the caller may see, by what they are worth and how much we cared for them.")
  public ReportApi.Report report(@Valid @BeanParam ReportFilter filter) {
    return service.report(filter);
  }

  @GET
  @Path("customers")
  @PermissionsAllowed("tiering:read")
  @Operation(
      summary = "List the customers behind the report",
      description =
          "`value=HIGH&attention=NONE`: the neglected ones; `value=LOW&attention=MUCH`: those who get more than they are worth.")
  public Page<ReportApi.Row> customers(
      @Valid @BeanParam ReportFilter filter,
      @QueryParam("value") ReportApi.@Nullable Value value,
      @QueryParam("attention") ReportApi.@Nullable Attention attention,
      @Valid @BeanParam ListRequest request) {
    return service.customers(filter, value, attention, request);
  }
}
