package io.kehu.analytics.chart;

import io.kehu.analytics.estimate.Interval;
import io.kehu.analytics.figure.PeriodRequest;
import io.kehu.analytics.figure.Questions;
import io.kehu.analytics.figure.Scope;
import io.kehu.analytics.figure.Scopes;
import io.kehu.analytics.funnel.FunnelFigures;
import io.kehu.analytics.model.Model;
import io.kehu.analytics.period.Granularity;
import io.kehu.analytics.period.Period;
import io.kehu.analytics.satisfaction.SatisfactionFigures;
import io.kehu.analytics.satisfaction.SatisfactionFigures.Satisfaction;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/charts")
@RunOnVirtualThread
@Tag(name = "Charts")
class ChartResource {
  private static final String SVG = "image/svg+xml";

  private final Model model;
  private final Questions questions;
  private final Scopes scopes;

  ChartResource(Model model, Questions questions, Scopes scopes) {
    this.model = model;
    this.questions = questions;
    this.scopes = scopes;
  }

  @GET
  @Path("funnel.svg")
  @Produces(SVG)
  @PermissionsAllowed("metrics:read")
  @Operation(summary = "The open pipeline as a funnel")
  public String funnel(
      @QueryParam("process") @DefaultValue("standard") String process,
      @QueryParam("currency") @DefaultValue("CNY") String currency,
      @QueryParam("lang") @Nullable String lang,
      @HeaderParam("Accept-Language") @DefaultValue("en") String accepted) {
    String money = questions.currency(currency);
    ChartTexts texts = ChartTexts.of(lang == null ? accepted : lang);
    Scope scope = scopes.current();
    List<FunnelChart.Stage> stages =
        model.live(handle -> new FunnelFigures(handle, scope).standing(process, money)).stream()
            .map(s -> new FunnelChart.Stage(texts.stage(s.stage()), s.count(), s.amount().amount()))
            .toList();
    return FunnelChart.svg(
        texts.text("funnel.title"), texts.text("empty"), money, stages, texts.locale());
  }

  @GET
  @Path("satisfaction-trend.svg")
  @Produces(SVG)
  @PermissionsAllowed("metrics:read")
  @Operation(summary = "Satisfaction over time, by month where no granularity is given")
  public String satisfactionTrend(
      @BeanParam PeriodRequest request,
      @QueryParam("lang") @Nullable String lang,
      @HeaderParam("Accept-Language") @DefaultValue("en") String accepted) {
    Period period = questions.period(request);
    Granularity granularity =
        request.granularity() == null ? Granularity.MONTH : request.granularity();
    ChartTexts texts = ChartTexts.of(lang == null ? accepted : lang);
    Scope scope = scopes.current();
    List<TrendChart.Observation> observations =
        model
            .live(handle ->
                new SatisfactionFigures(handle, scope)
                    .satisfaction(
                        period,
                        SatisfactionFigures.Dimension.PERIOD,
                        granularity.truncation(),
                        null,
                        MAX_STEPS))
            .stream()
            .map(row -> observation(row, granularity))
            .toList();
    return TrendChart.svg(
        texts.text("satisfaction.title"), texts.text("empty"), -90, 90, 30, observations);
  }

  private static final int MAX_STEPS = 750;

  private static TrendChart.Observation observation(Satisfaction row, Granularity granularity) {
    double value = row.csm().value() == null ? 0 : row.csm().value();
    Interval interval = row.csm().interval();
    String label =
        granularity == Granularity.MONTH || granularity == Granularity.QUARTER
            ? row.key().substring(0, 7)
            : row.key();
    return new TrendChart.Observation(
        label,
        value,
        interval == null ? value : interval.lower(),
        interval == null ? value : interval.upper());
  }
}
