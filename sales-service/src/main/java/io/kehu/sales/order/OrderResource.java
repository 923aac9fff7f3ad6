package io.kehu.sales.order;

import io.kehu.platform.audit.AuditEntry;
import io.kehu.platform.bulk.BatchRequest;
import io.kehu.platform.bulk.BatchResult;
import io.kehu.platform.external.ExternalKeys;
import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.external.UpsertAnswer;
import io.kehu.platform.external.Upserted;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/v1/orders")
@Tag(name = "Orders", description = "What customers bought, and what has become of it")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class OrderResource {
  private final OrderService orders;
  private final OrderUpserts upserts;
  private final Sync sync;
  private final ExternalKeys keys;

  OrderResource(OrderService orders, OrderUpserts upserts, Sync sync, ExternalKeys keys) {
    this.orders = orders;
    this.upserts = upserts;
    this.sync = sync;
    this.keys = keys;
  }

  @POST
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("orders:write")
  @Operation(summary = "Take an order")
  public RestResponse<OrderApi.View> createOrder(@NotNull @Valid OrderApi.Write body) {
    return answer(201, orders.create(body));
  }

  @GET
  @PermissionsAllowed("orders:read")
  @Operation(summary = "List the orders that the caller may see")
  public Page<OrderApi.Item> listOrders(
      @BeanParam ListRequest request, @BeanParam @Valid OrderFilters filters) {
    return orders.list(request, filters.conditions());
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed("orders:read")
  @Operation(summary = "Read an order")
  public RestResponse<OrderApi.View> getOrder(@PathParam("id") UUID id) {
    return answer(200, orders.get(id));
  }

  @PUT
  @Path("{id}/confirmation")
  @PermissionsAllowed("orders:write")
  @Operation(summary = "Confirm a draft")
  public RestResponse<OrderApi.View> confirmOrder(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    return answer(200, orders.confirm(id, ifMatch));
  }

  @PUT
  @Path("{id}/cancellation")
  @Consumes(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("orders:write")
  @Operation(summary = "Cancel an order of which nothing has been shipped")
  public RestResponse<OrderApi.View> cancelOrder(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid OrderApi.CancellationWrite body) {
    return answer(200, orders.cancel(id, ifMatch, body));
  }

  @POST
  @Path("{id}/shipments")
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("orders:write")
  @Operation(summary = "Ship some lines of an order, or all that is left")
  public RestResponse<OrderApi.View> shipOrder(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid OrderApi.ShipmentWrite body) {
    return step(orders.ship(id, ifMatch, body));
  }

  @POST
  @Path("{id}/deliveries")
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("orders:write")
  @Operation(summary = "Record that the customer has the goods")
  public RestResponse<OrderApi.View> deliverOrder(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid OrderApi.DeliveryWrite body) {
    return step(orders.deliver(id, ifMatch, body));
  }

  @GET
  @Path("{id}/history")
  @PermissionsAllowed("orders:read")
  @Operation(summary = "Read who changed what on an order")
  public Page<AuditEntry> orderHistory(@PathParam("id") UUID id, @BeanParam ListRequest request) {
    return orders.history(id, request);
  }

  @GET
  @Path("by-external-id/{system}/{externalId}")
  @PermissionsAllowed("orders:read")
  @Operation(summary = "Read an order by what another system calls it")
  public RestResponse<OrderApi.View> getOrderByExternalId(
      @PathParam("system") String system, @PathParam("externalId") String externalId) {
    return answer(200, orders.get(new ExternalReference(system, externalId)));
  }

  @PUT
  @Path("by-external-id/{system}/{externalId}")
  @Consumes(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("orders:write")
  @Operation(
      summary = "Create or replace an order as the ERP has it; it may come before its customer")
  public RestResponse<OrderApi.View> putOrderByExternalId(
      @PathParam("system") @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,31}") String system,
      @PathParam("externalId") @Size(min = 1, max = 128) String externalId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull OrderApi.Upsert body) {
    ExternalReference reference = keys.ofAddress(system, externalId, body.externalReference());
    Upserted<OrderApi.View> done =
        sync.one(reference, ifMatch, body, () -> upserts.put(reference, body, ifMatch));
    return answer(UpsertAnswer.status(done.outcome()), done.record());
  }

  @POST
  @Path("batch")
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("orders:write")
  @Operation(summary = "Create or replace up to 500 orders as the ERP has them")
  public BatchResult batchOrders(@NotNull @Valid BatchRequest<OrderApi.Upsert> body) {
    return sync.batch(
        body, row -> upserts.upsert(keys.ofRow(row.externalReference()), row), id -> id);
  }

  /// 201 for what was recorded, with what became of the whole.
  private static RestResponse<OrderApi.View> step(OrderApi.View view) {
    return ResponseBuilder.<OrderApi.View>create(201)
        .entity(view)
        .header(HttpHeaders.ETAG, IfMatch.etag(view.version()))
        .build();
  }

  private static RestResponse<OrderApi.View> answer(int status, OrderApi.View view) {
    ResponseBuilder<OrderApi.View> answer =
        ResponseBuilder.<OrderApi.View>create(status)
            .entity(view)
            .header(HttpHeaders.ETAG, IfMatch.etag(view.version()));
    return (status == 201 ? answer.location(URI.create("/v1/orders/" + view.id())) : answer)
        .build();
  }
}
