package io.kehu.analytics.complaint;

import io.kehu.analytics.catalogue.Metric;
import io.kehu.analytics.figure.Figure;
import io.kehu.analytics.figure.PeriodRequest;
import io.kehu.analytics.figure.Questions;
import io.kehu.analytics.figure.Scope;
import io.kehu.analytics.figure.Scopes;
import io.kehu.analytics.model.Model;
import io.kehu.analytics.model.Watermarks;
import io.kehu.analytics.period.Period;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/metrics/complaints")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Complaints")
class ComplaintResource {
  private final Model model;
  private final Questions questions;
  private final Scopes scopes;
  private final Watermarks watermarks;

  ComplaintResource(Model model, Questions questions, Scopes scopes, Watermarks watermarks) {
    this.model = model;
    this.questions = questions;
    this.scopes = scopes;
    this.watermarks = watermarks;
  }

  @GET
  @PermissionsAllowed("metrics:read")
  @Operation(
      summary = "Complaint rate and times",
      description =
          "Complaints per 1,000 orders, complaining customers of the active ones, median times to"
              + " first response and to resolution; by step where a granularity is given.")
  public Figure<List<ComplaintFigures.Step>> complaints(@BeanParam PeriodRequest request) {
    Period period = questions.period(request);
    Scope scope = scopes.current();
    List<ComplaintFigures.Step> steps =
        model.live(
            handle -> new ComplaintFigures(handle, scope).steps(period, request.granularity()));
    return Figure.of(
        period,
        request.granularity(),
        null,
        watermarks.current(),
        steps,
        Metric.COMPLAINT_RATE,
        Metric.COMPLAINING_SHARE,
        Metric.FIRST_RESPONSE_TIME,
        Metric.RESOLUTION_TIME);
  }
}
