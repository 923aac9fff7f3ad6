package io.kehu.analytics.satisfaction;

import io.kehu.analytics.catalogue.Metric;
import io.kehu.analytics.figure.Figure;
import io.kehu.analytics.figure.PeriodRequest;
import io.kehu.analytics.figure.Questions;
import io.kehu.analytics.figure.Scope;
import io.kehu.analytics.figure.Scopes;
import io.kehu.analytics.model.Model;
import io.kehu.analytics.model.Watermarks;
import io.kehu.analytics.period.Granularity;
import io.kehu.analytics.period.Period;
import io.kehu.analytics.satisfaction.SatisfactionFigures.Dimension;
import io.kehu.analytics.satisfaction.SatisfactionFigures.Satisfaction;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/metrics/satisfaction")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Satisfaction")
class SatisfactionResource {
  private static final int MAX_ROWS = 1000;

  private final Model model;
  private final Questions questions;
  private final Scopes scopes;
  private final Watermarks watermarks;

  SatisfactionResource(Model model, Questions questions, Scopes scopes, Watermarks watermarks) {
    this.model = model;
    this.questions = questions;
    this.scopes = scopes;
    this.watermarks = watermarks;
  }

  /// What satisfaction can be told apart by.
  @Schema(name = "SatisfactionDimension")
  enum By {
    ITEM,
    QUESTIONNAIRE,
    PRODUCT,
    CUSTOMER
  }

  @GET
  @PermissionsAllowed("metrics:read")
  @Operation(
      summary = "Customer satisfaction (CSM)",
      description =
          "Mean of the answers on the seven-level scale, with its interval, by step of the period,"
              + " or by item, questionnaire, product or customer (the first 1,000 by key).")
  public Figure<List<Satisfaction>> satisfaction(
      @BeanParam PeriodRequest request,
      @QueryParam("by") @Nullable By by,
      @QueryParam("customerId") @Nullable UUID customer) {
    Period period = questions.period(request);
    Granularity granularity = by == null ? request.granularity() : null;
    Dimension dimension = dimension(by, granularity);
    Scope scope = scopes.current();
    List<Satisfaction> rows =
        model.live(handle ->
            new SatisfactionFigures(handle, scope)
                .satisfaction(
                    period,
                    dimension,
                    granularity == null ? "day" : granularity.truncation(),
                    customer,
                    MAX_ROWS));
    return Figure.of(period, granularity, null, watermarks.current(), rows, Metric.CSM);
  }

  private static Dimension dimension(@Nullable By by, @Nullable Granularity granularity) {
    if (by == null) {
      return granularity == null ? Dimension.NONE : Dimension.PERIOD;
    }
    return switch (by) {
      case ITEM -> Dimension.ITEM;
      case QUESTIONNAIRE -> Dimension.QUESTIONNAIRE;
      case PRODUCT -> Dimension.PRODUCT;
      case CUSTOMER -> Dimension.CUSTOMER;
    };
  }
}
