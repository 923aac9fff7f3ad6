package io.kehu.sales.product;

import com.fasterxml.jackson.databind.JsonNode;
import io.kehu.platform.audit.AuditEntry;
import io.kehu.platform.bulk.BatchRequest;
import io.kehu.platform.bulk.BatchResult;
import io.kehu.platform.external.ExternalKeys;
import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.external.UpsertAnswer;
import io.kehu.platform.external.Upserted;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.sql.Sql;
import io.kehu.platform.sync.Sync;
import io.kehu.platform.web.Idempotent;
import io.kehu.platform.web.IfMatch;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/v1/products")
@Tag(name = "Products", description = "What is sold")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class ProductResource {
  private final ProductService products;
  private final Sync sync;
  private final ExternalKeys keys;

  ProductResource(ProductService products, Sync sync, ExternalKeys keys) {
    this.products = products;
    this.sync = sync;
    this.keys = keys;
  }

  @POST
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("products:write")
  @Operation(summary = "Create a product")
  public RestResponse<ProductApi.View> createProduct(@NotNull @Valid ProductApi.Write body) {
    return answer(201, products.create(body.details()));
  }

  @GET
  @PermissionsAllowed("products:read")
  @Operation(summary = "List products")
  public Page<ProductApi.Item> listProducts(
      @BeanParam ListRequest request,
      @QueryParam("category") @Size(max = 64) @Nullable String category,
      @QueryParam("active") @Nullable Boolean active) {
    List<Sql> conditions = new ArrayList<>();
    if (category != null) {
      conditions.add(Sql.of("p.category = :category", Map.of("category", category)));
    }
    if (active != null) {
      conditions.add(Sql.of("p.active = :active", Map.of("active", active)));
    }
    return products.list(request, conditions);
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed("products:read")
  @Operation(summary = "Read a product")
  public RestResponse<ProductApi.View> getProduct(@PathParam("id") UUID id) {
    return answer(200, products.get(id));
  }

  @PATCH
  @Path("{id}")
  @Consumes("application/merge-patch+json")
  @PermissionsAllowed("products:write")
  @Operation(summary = "Change a product")
  public RestResponse<ProductApi.View> changeProduct(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull JsonNode patch) {
    return answer(200, products.change(id, ifMatch, patch));
  }

  @GET
  @Path("{id}/history")
  @PermissionsAllowed("products:read")
  @Operation(summary = "Read who changed what on a product")
  public Page<AuditEntry> productHistory(@PathParam("id") UUID id, @BeanParam ListRequest request) {
    return products.history(id, request);
  }

  @GET
  @Path("by-external-id/{system}/{externalId}")
  @PermissionsAllowed("products:read")
  @Operation(summary = "Read a product by what another system calls it")
  public RestResponse<ProductApi.View> getProductByExternalId(
      @PathParam("system") String system, @PathParam("externalId") String externalId) {
    return answer(200, products.get(new ExternalReference(system, externalId)));
  }

  @PUT
  @Path("by-external-id/{system}/{externalId}")
  @Consumes(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("products:write")
  @Operation(summary = "Create or replace a product as another system has it")
  public RestResponse<ProductApi.View> putProductByExternalId(
      @PathParam("system") @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,31}") String system,
      @PathParam("externalId") @Size(min = 1, max = 128) String externalId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull ProductApi.Upsert body) {
    ExternalReference reference = keys.ofAddress(system, externalId, body.externalReference());
    Upserted<ProductApi.View> done =
        sync.one(
            reference,
            ifMatch,
            body,
            () -> products.upsert(reference, body.stamp(), body.details(), ifMatch));
    return answer(UpsertAnswer.status(done.outcome()), done.record());
  }

  @POST
  @Path("batch")
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("products:write")
  @Operation(summary = "Create or replace up to 500 products as another system has them")
  public BatchResult batchProducts(@NotNull @Valid BatchRequest<ProductApi.Upsert> body) {
    return sync.batch(
        body,
        row ->
            products.upsert(keys.ofRow(row.externalReference()), row.stamp(), row.details(), null),
        ProductApi.View::id);
  }

  private static RestResponse<ProductApi.View> answer(int status, ProductApi.View view) {
    ResponseBuilder<ProductApi.View> answer =
        ResponseBuilder.<ProductApi.View>create(status)
            .entity(view)
            .header(HttpHeaders.ETAG, IfMatch.etag(view.version()));
    return (status == 201 ? answer.location(URI.create("/v1/products/" + view.id())) : answer)
        .build();
  }
}
