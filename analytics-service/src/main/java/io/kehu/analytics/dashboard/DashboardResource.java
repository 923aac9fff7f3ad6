package io.kehu.analytics.dashboard;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/dashboards")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Dashboards")
class DashboardResource {
  private final Model model;
  private final Questions questions;
  private final Scopes scopes;
  private final Watermarks watermarks;

  DashboardResource(Model model, Questions questions, Scopes scopes, Watermarks watermarks) {
    this.model = model;
    this.questions = questions;
    this.scopes = scopes;
    this.watermarks = watermarks;
  }

  @GET
  @Path("management")
  @PermissionsAllowed("metrics:read")
  @Operation(
      summary = "What a manager looks at first",
      description =
          "Satisfaction, complaints, retention, value and sales of the period: tiles with one number"
              + " each, and series to draw. Steps are months where no granularity is given.")
  public Dashboard management(
      @BeanParam PeriodRequest request,
      @QueryParam("currency") @DefaultValue("CNY") String currency) {
    Period period = questions.period(request);
    String money = questions.currency(currency);
    Granularity granularity =
        request.granularity() == null ? Granularity.MONTH : request.granularity();
    Scope scope = scopes.current();
    return model.live(handle ->
        new ManagementDashboard(handle, scope, period, granularity, money)
            .with(watermarks.current()));
  }
}
