package io.kehu.platform.widget;

import com.fasterxml.jackson.databind.JsonNode;
import io.kehu.platform.action.Action;
import io.kehu.platform.audit.AuditEntry;
import io.kehu.platform.codelist.CodeList;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.web.Idempotent;
import io.kehu.platform.web.IfMatch;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.inject.Produces;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/widgets")
@RunOnVirtualThread
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Widgets")
class WidgetResource {
  private final WidgetService service;

  WidgetResource(WidgetService service) {
    this.service = service;
  }

  @Produces
  CodeList colours() {
    return CodeList.of("widget-colours", Widget.Colour.values());
  }

  @POST
  @Idempotent
  @PermissionsAllowed("widgets:write")
  @Operation(summary = "Create a widget")
  public RestResponse<WidgetApi.View> create(@Valid @NotNull WidgetApi.Write body) {
    WidgetApi.View view = service.create(body);
    return RestResponse.ResponseBuilder.<WidgetApi.View>created(
            URI.create("/v1/widgets/" + view.id()))
        .header("ETag", IfMatch.etag(view.version()))
        .entity(view)
        .build();
  }

  @GET
  @PermissionsAllowed("widgets:read")
  @Operation(summary = "List widgets")
  public Page<WidgetApi.Item> list(
      @BeanParam ListRequest request, @QueryParam("colour") Widget.@Nullable Colour colour) {
    return service.list(request, colour);
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed("widgets:read")
  @Operation(summary = "Read a widget")
  public RestResponse<WidgetApi.View> get(@PathParam("id") UUID id) {
    WidgetApi.View view = service.get(id);
    return RestResponse.ResponseBuilder.ok(view)
        .header("ETag", IfMatch.etag(view.version()))
        .build();
  }

  @PATCH
  @Path("{id}")
  @Consumes("application/merge-patch+json")
  @Action(of = WidgetAction.class, code = "EDIT")
  @PermissionsAllowed("widgets:write")
  @Operation(summary = "Change a widget")
  public RestResponse<WidgetApi.View> patch(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull JsonNode patch) {
    WidgetApi.View view = service.patch(id, ifMatch, patch);
    return RestResponse.ResponseBuilder.ok(view)
        .header("ETag", IfMatch.etag(view.version()))
        .build();
  }

  @GET
  @Path("{id}/history")
  @PermissionsAllowed("widgets:read")
  @Operation(summary = "Read a widget's history")
  public Page<AuditEntry> history(@PathParam("id") UUID id, @BeanParam ListRequest request) {
    return service.history(id, request);
  }

  @GET
  @Path("broken")
  @PermitAll
  @Operation(summary = "Fail as asked")
  public String broken(@QueryParam("how") @Size(max = 10) String how) throws Exception {
    throw switch (how) {
      case "feature" -> ProblemException.of(WidgetError.BROKEN).with("since", "yesterday");
      case "bug" -> new IllegalStateException("a secret of ours");
      case "gone" -> new SQLException("the database is shutting down", "57P01");
      default -> new IllegalArgumentException(how);
    };
  }

  @GET
  @Path("unannotated")
  public String unannotated() {
    return "nobody may see this";
  }
}
