package io.kehu.loyalty.churn;

import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1")
@Tag(name = "Churn", description = "Who is about to leave, and why")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class ChurnResource {
  private final ChurnService churn;

  ChurnResource(ChurnService churn) {
    this.churn = churn;
  }

  @GET
  @Path("customers/{customerId}/churn-risk")
  @PermissionsAllowed("loyalty:read")
  @Operation(summary = "Read the risk that a customer leaves, with its reasons")
  public ChurnApi.RiskView getChurnRisk(@PathParam("customerId") UUID customerId) {
    return churn.risk(customerId);
  }

  @GET
  @Path("churn-risks")
  @PermissionsAllowed("loyalty:read")
  @Operation(summary = "List customers by the risk that they leave")
  public Page<ChurnApi.RiskItem> listChurnRisks(
      @BeanParam ListRequest request, @QueryParam("band") @Nullable RiskBand band) {
    return churn.risks(request, band);
  }

  @GET
  @Path("churn-signals")
  @PermissionsAllowed("loyalty:read")
  @Operation(summary = "List the signals that customers may leave")
  public Page<ChurnApi.SignalView> listChurnSignals(
      @BeanParam ListRequest request,
      @QueryParam("customerId") @Nullable UUID customerId,
      @QueryParam("kind") @Nullable SignalKind kind) {
    return churn.signals(request, customerId, kind);
  }
}
