package io.kehu.analytics.retention;

import io.kehu.analytics.catalogue.Metric;
import io.kehu.analytics.estimate.Proportion;
import io.kehu.analytics.figure.Figure;
import io.kehu.analytics.figure.PeriodRequest;
import io.kehu.analytics.figure.Questions;
import io.kehu.analytics.figure.Scope;
import io.kehu.analytics.figure.Scopes;
import io.kehu.analytics.model.Model;
import io.kehu.analytics.model.Watermarks;
import io.kehu.analytics.period.Granularity;
import io.kehu.analytics.period.Period;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/metrics/retention")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Retention")
class RetentionResource {
  private final Model model;
  private final Questions questions;
  private final Scopes scopes;
  private final Watermarks watermarks;

  RetentionResource(Model model, Questions questions, Scopes scopes, Watermarks watermarks) {
    this.model = model;
    this.questions = questions;
    this.scopes = scopes;
    this.watermarks = watermarks;
  }

  /// @param repurchase of the whole period
  /// @param steps without a granularity: by month
  record Retention(Proportion repurchase, List<RetentionFigures.Step> steps) {}

  @GET
  @PermissionsAllowed("metrics:read")
  @Operation(
      summary = "Repurchase, return and retention rates",
      description =
          "Buyers, orders and revenue of each step, who of them had bought before, and who of the"
              + " step before bought again.")
  public Figure<Retention> retention(
      @BeanParam PeriodRequest request,
      @QueryParam("currency") @DefaultValue("CNY") String currency) {
    Period period = questions.period(request);
    String money = questions.currency(currency);
    Granularity granularity =
        request.granularity() == null ? Granularity.MONTH : request.granularity();
    Scope scope = scopes.current();
    Retention retention =
        model.live(handle -> {
          RetentionFigures figures = new RetentionFigures(handle, scope);
          return new Retention(
              figures.repurchase(period), figures.steps(period, granularity, money));
        });
    return Figure.of(
        period,
        granularity,
        money,
        watermarks.current(),
        retention,
        Metric.REPURCHASE_RATE,
        Metric.RETURN_RATE,
        Metric.RETENTION_RATE);
  }
}
