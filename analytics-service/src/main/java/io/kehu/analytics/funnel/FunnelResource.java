package io.kehu.analytics.funnel;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/metrics/funnel")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Funnel")
class FunnelResource {
  private final Model model;
  private final Questions questions;
  private final Scopes scopes;
  private final Watermarks watermarks;

  FunnelResource(Model model, Questions questions, Scopes scopes, Watermarks watermarks) {
    this.model = model;
    this.questions = questions;
    this.scopes = scopes;
    this.watermarks = watermarks;
  }

  /// What outcomes can be told apart by.
  @Schema(name = "FunnelDimension")
  enum By {
    PRODUCT,
    OWNER,
    TEAM,
    SOURCE
  }

  @GET
  @Path("outcomes")
  @PermissionsAllowed("metrics:read")
  @Operation(
      summary = "Opportunities won and lost",
      description =
          "Win rate, value and cycle of the opportunities closed in the period, by step of the"
              + " period, or by product, owner, team or source.")
  public Figure<List<FunnelFigures.Outcome>> outcomes(
      @BeanParam PeriodRequest request,
      @QueryParam("by") @Nullable By by,
      @QueryParam("currency") @DefaultValue("CNY") String currency) {
    Period period = questions.period(request);
    String money = questions.currency(currency);
    Granularity granularity = by == null ? request.granularity() : null;
    Scope scope = scopes.current();
    List<FunnelFigures.Outcome> outcomes =
        model.live(handle ->
            new FunnelFigures(handle, scope)
                .outcomes(
                    period,
                    dimension(by, granularity),
                    granularity == null ? "day" : granularity.truncation(),
                    money));
    return Figure.of(
        period,
        granularity,
        money,
        watermarks.current(),
        outcomes,
        Metric.WIN_RATE,
        Metric.WON_VALUE,
        Metric.SALES_CYCLE);
  }

  @GET
  @Path("stages")
  @PermissionsAllowed("metrics:read")
  @Operation(
      summary = "Conversion between stages",
      description =
          "Of the opportunities that entered each stage of a process in the period: how many"
              + " advanced, were lost, or are still there.")
  public Figure<List<FunnelFigures.Stage>> stages(
      @BeanParam PeriodRequest request,
      @QueryParam("process") @DefaultValue("standard") String process) {
    Period period = questions.period(request);
    Scope scope = scopes.current();
    List<FunnelFigures.Stage> stages =
        model.live(handle -> new FunnelFigures(handle, scope).stages(period, process));
    return Figure.of(period, null, null, watermarks.current(), stages, Metric.STAGE_CONVERSION);
  }

  @GET
  @Path("standing")
  @PermissionsAllowed("metrics:read")
  @Operation(
      summary = "Open pipeline",
      description = "Open opportunities of a process by the stage they stand in now.")
  public Figure<List<FunnelFigures.Standing>> standing(
      @QueryParam("process") @DefaultValue("standard") String process,
      @QueryParam("currency") @DefaultValue("CNY") String currency) {
    String money = questions.currency(currency);
    Scope scope = scopes.current();
    List<FunnelFigures.Standing> standing =
        model.live(handle -> new FunnelFigures(handle, scope).standing(process, money));
    LocalDate today = questions.day(null, "UTC").minusDays(1);
    return Figure.of(
        new Period(today, today, questions.zone("UTC")),
        null,
        money,
        watermarks.current(),
        standing,
        Metric.OPEN_PIPELINE);
  }

  private static FunnelFigures.Dimension dimension(
      @Nullable By by, @Nullable Granularity granularity) {
    if (by == null) {
      return granularity == null ? FunnelFigures.Dimension.NONE : FunnelFigures.Dimension.PERIOD;
    }
    return switch (by) {
      case PRODUCT -> FunnelFigures.Dimension.PRODUCT;
      case OWNER -> FunnelFigures.Dimension.OWNER;
      case TEAM -> FunnelFigures.Dimension.TEAM;
      case SOURCE -> FunnelFigures.Dimension.SOURCE;
    };
  }
}
