package io.kehu.customer.credit;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.kehu.platform.action.Action;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.web.Tagged;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/customers/{id}")
@Tag(name = "Credit")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class CreditResource {
  private final CreditService credit;

  CreditResource(CreditService credit) {
    this.credit = credit;
  }

  @GET
  @Path("credit")
  @PermissionsAllowed("customers:read")
  @Operation(
      summary = "Read how a customer stands",
      description =
          "Grade, limit and exposure. Different currencies are never added; those of the whole group"
              + " are sums over parent and subsidiary companies.")
  public RestResponse<CreditApi.Standing> standing(UUID id) {
    return tagged(credit.standing(id));
  }

  @PUT
  @Path("credit-limit")
  @PermissionsAllowed("credit:approve")
  @Action(of = CreditAction.class, code = "SET_CREDIT_LIMIT")
  @Operation(
      summary = "Set a customer's credit limit",
      description = "If-Match takes the ETag of `GET /v1/customers/{id}/credit`.")
  public RestResponse<CreditApi.Standing> setLimit(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid CreditApi.LimitWrite body) {
    return tagged(credit.setLimit(id, ifMatch, body));
  }

  @GET
  @Path("credit-limits")
  @PermissionsAllowed("credit:read")
  @Operation(summary = "List the credit limits that a customer ever had, newest first")
  public Page<CreditApi.LimitChange> limits(UUID id, @Valid @BeanParam ListRequest request) {
    return credit.limits(id, request);
  }

  private static RestResponse<CreditApi.Standing> tagged(CreditApi.Standing standing) {
    return Tagged.ok(standing, standing.version());
  }
}
