package io.kehu.customer.ratio;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.kehu.customer.statement.StatementKind;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/customers/{id}")
@Tag(name = "Financial statements")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class RatioResource {
  private final RatioService service;

  RatioResource(RatioService service) {
    this.service = service;
  }

  @GET
  @Path("statements/{statementId}/ratios")
  @PermissionsAllowed("credit:read")
  @Operation(
      summary = "Read the financial ratios of a statement",
      description =
          "Flows of a half year count twice and of a quarter four times. Balances set against flows are"
              + " means of opening and closing balance where the statement before is known.")
  public RatioApi.PeriodView ofStatement(UUID id, UUID statementId) {
    return service.of(id, statementId);
  }

  @GET
  @Path("ratios")
  @PermissionsAllowed("credit:read")
  @Operation(summary = "Read the financial ratios of the newest periods, newest first")
  public RatioApi.Series series(
      UUID id,
      @QueryParam("kind") @DefaultValue("YEAR") StatementKind kind,
      @QueryParam("periods") @DefaultValue("8") @Min(1) @Max(40) int periods) {
    return service.series(id, kind, periods);
  }
}
