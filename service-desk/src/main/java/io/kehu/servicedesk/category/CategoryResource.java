package io.kehu.servicedesk.category;

import io.kehu.platform.web.Idempotent;
import io.kehu.platform.web.IfMatch;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/category-trees/{tree}/categories")
@Tag(name = "Categories", description = "What tickets and causes of complaints are filed under")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class CategoryResource {
  private final CategoryService categories;

  CategoryResource(CategoryService categories) {
    this.categories = categories;
  }

  @GET
  @PermissionsAllowed("tickets:read")
  @Operation(summary = "List the categories of a tree")
  public CategoryApi.All list(@PathParam("tree") CategoryTree tree) {
    return new CategoryApi.All(categories.all(tree));
  }

  @POST
  @Idempotent
  @PermissionsAllowed("calendars:write")
  @Operation(summary = "Add a category")
  public RestResponse<Category> create(
      @PathParam("tree") CategoryTree tree, @NotNull @Valid CategoryApi.Create body) {
    Category category = categories.create(tree, body);
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, category)
        .location(
            URI.create("/v1/category-trees/%s/categories/%s".formatted(tree, category.code())))
        .header(HttpHeaders.ETAG, IfMatch.etag(category.version()))
        .build();
  }

  @GET
  @Path("{code}")
  @PermissionsAllowed("tickets:read")
  @Operation(summary = "Read a category")
  public RestResponse<Category> get(
      @PathParam("tree") CategoryTree tree, @PathParam("code") String code) {
    return ok(categories.get(tree, code));
  }

  @PUT
  @Path("{code}")
  @PermissionsAllowed("calendars:write")
  @Operation(summary = "Rename, move or retire a category")
  public RestResponse<Category> replace(
      @PathParam("tree") CategoryTree tree,
      @PathParam("code") String code,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid CategoryApi.Replace body) {
    return ok(categories.replace(tree, code, ifMatch, body));
  }

  private static RestResponse<Category> ok(Category category) {
    return RestResponse.ResponseBuilder.ok(category)
        .header(HttpHeaders.ETAG, IfMatch.etag(category.version()))
        .build();
  }
}
