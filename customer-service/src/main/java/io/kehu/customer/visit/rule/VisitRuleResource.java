package io.kehu.customer.visit.rule;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import com.fasterxml.jackson.databind.JsonNode;
import io.kehu.platform.audit.AuditEntry;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.web.Idempotent;
import io.kehu.platform.web.Tagged;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/visit-rules")
@Tag(name = "Visit rules")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class VisitRuleResource {
  private final VisitRuleService service;

  VisitRuleResource(VisitRuleService service) {
    this.service = service;
  }

  @POST
  @Idempotent
  @PermissionsAllowed("visit-rules:write")
  @Operation(
      summary = "Create a rule that plans visits",
      description = "Create it inactive, look at its preview, then make it active.")
  public RestResponse<VisitRuleApi.View> create(@NotNull @Valid VisitRuleData body) {
    VisitRuleApi.View rule = service.create(body);
    return Tagged.created("/v1/visit-rules/" + rule.id(), rule, rule.version());
  }

  @GET
  @PermissionsAllowed("visit-rules:read")
  @Operation(summary = "List the rules that plan visits")
  public Page<VisitRuleApi.Item> list(@Valid @BeanParam ListRequest request) {
    return service.list(request);
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed("visit-rules:read")
  @Operation(summary = "Read a visit rule")
  public RestResponse<VisitRuleApi.View> get(UUID id) {
    return tagged(service.get(id));
  }

  @GET
  @Path("{id}/preview")
  @PermissionsAllowed("visit-rules:read")
  @Operation(
      summary = "See what a visit rule would plan if it ran now",
      description = "Nothing is planned. The rule need not be active.")
  public VisitRuleApi.Preview preview(UUID id) {
    return service.preview(id);
  }

  @PATCH
  @Path("{id}")
  @Consumes("application/merge-patch+json")
  @PermissionsAllowed("visit-rules:write")
  @Operation(summary = "Change a visit rule; visits that it has planned stay as they are")
  public RestResponse<VisitRuleApi.View> patch(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch) {
    return tagged(service.patch(id, ifMatch, patch));
  }

  @DELETE
  @Path("{id}")
  @PermissionsAllowed("visit-rules:write")
  @Operation(summary = "Remove a visit rule; visits that it has planned stay")
  public void remove(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    service.remove(id, ifMatch);
  }

  @GET
  @Path("{id}/history")
  @PermissionsAllowed("visit-rules:read")
  @Operation(summary = "Read who changed what about a visit rule, newest first")
  public Page<AuditEntry> history(UUID id, @Valid @BeanParam ListRequest request) {
    return service.history(id, request);
  }

  private static RestResponse<VisitRuleApi.View> tagged(VisitRuleApi.View rule) {
    return Tagged.ok(rule, rule.version());
  }
}
