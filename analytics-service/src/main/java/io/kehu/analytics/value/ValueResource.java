package io.kehu.analytics.value;

import io.kehu.analytics.catalogue.Metric;
import io.kehu.analytics.figure.Figure;
import io.kehu.analytics.figure.Questions;
import io.kehu.analytics.figure.Scope;
import io.kehu.analytics.figure.Scopes;
import io.kehu.analytics.model.Model;
import io.kehu.analytics.model.Watermarks;
import io.kehu.platform.page.FieldType;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Listing;
import io.kehu.platform.page.Lists;
import io.kehu.platform.page.Page;
import io.kehu.platform.sql.Sql;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/metrics/value")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Value")
class ValueResource {
  private static final Listing<CustomerValue> CUSTOMERS =
      Listing.from("customer_value v", "v.customer_id")
          .field("customerId", FieldType.UUID, "v.customer_id")
          .field("recency", FieldType.INTEGER, "v.recency")
          .field("frequency", FieldType.INTEGER, "v.frequency")
          .field("monetary", FieldType.INTEGER, "v.monetary")
          .field("segment", FieldType.CODE, "v.segment")
          .field("valueClass", FieldType.CODE, "v.value_class")
          .field("revenue", FieldType.DECIMAL, "v.revenue")
          .field("orders", FieldType.INTEGER, "v.orders")
          .defaultSort("-revenue")
          .select(CustomerValues.COLUMNS, CustomerValues::read);

  private final Model model;
  private final Questions questions;
  private final Scopes scopes;
  private final Watermarks watermarks;
  private final Lists lists;

  ValueResource(
      Model model, Questions questions, Scopes scopes, Watermarks watermarks, Lists lists) {
    this.lists = lists;
    this.model = model;
    this.questions = questions;
    this.scopes = scopes;
    this.watermarks = watermarks;
  }

  @GET
  @Path("rfm")
  @PermissionsAllowed("metrics:read")
  @Operation(
      summary = "RFM scores and segments",
      description =
          "How many buyers have each score, each cell and each segment, as of the morning of a day.")
  public Figure<ValueFigures.Rfm> rfm(
      @QueryParam("asOf") @Nullable LocalDate asOf,
      @QueryParam("zone") @DefaultValue("UTC") String zone,
      @QueryParam("currency") @DefaultValue("CNY") String currency) {
    AsOf morning = morning(asOf, zone, currency);
    Scope scope = scopes.current();
    ValueFigures.Rfm rfm = model.live(handle -> new ValueFigures(handle, scope).rfm(morning));
    return figure(morning, rfm, Metric.RFM);
  }

  @GET
  @Path("concentration")
  @PermissionsAllowed("metrics:read")
  @Operation(
      summary = "ABC classes and concentration",
      description =
          "Buyers by cumulated revenue, the share of the top 20 % and the Gini coefficient, as of"
              + " the morning of a day.")
  public Figure<ValueFigures.Concentration> concentration(
      @QueryParam("asOf") @Nullable LocalDate asOf,
      @QueryParam("zone") @DefaultValue("UTC") String zone,
      @QueryParam("currency") @DefaultValue("CNY") String currency) {
    AsOf morning = morning(asOf, zone, currency);
    Scope scope = scopes.current();
    ValueFigures.Concentration concentration =
        model.live(handle -> new ValueFigures(handle, scope).concentration(morning));
    return figure(morning, concentration, Metric.ABC, Metric.TOP_SHARE, Metric.GINI);
  }

  @GET
  @Path("customers")
  @PermissionsAllowed("metrics:read")
  @Operation(
      summary = "Customers with their value",
      description = "By the last ranking, which is made anew every minute; best first.")
  public Page<CustomerValue> customers(
      @BeanParam ListRequest request, @QueryParam("valueClass") @Nullable String valueClass) {
    List<Sql> conditions = new ArrayList<>();
    Scope scope = scopes.current();
    conditions.add(Sql.of(scope.customersBy("v.customer_id"), scope.customers().parameters()));
    if (valueClass != null) {
      conditions.add(Sql.of("v.value_class = :valueClass", Map.of("valueClass", valueClass)));
    }
    return model.live(handle -> lists.page(CUSTOMERS, request, conditions));
  }

  private AsOf morning(@Nullable LocalDate asOf, String zone, String currency) {
    return new AsOf(questions.day(asOf, zone), questions.zone(zone), questions.currency(currency));
  }

  private <T> Figure<T> figure(AsOf morning, T data, Metric... metrics) {
    LocalDate last = morning.day().minusDays(1);
    return new Figure<>(
        java.util.Arrays.stream(metrics).map(Metric::definition).toList(),
        null,
        last,
        morning.zone().getId(),
        null,
        morning.currency(),
        watermarks.current(),
        data);
  }
}
