package io.kehu.sales.funnel;

import io.kehu.platform.problem.GeneralProblem;
import io.kehu.platform.problem.Messages;
import io.kehu.platform.problem.ProblemException;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/funnel")
@Tag(name = "Funnel", description = "Opportunities added up")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class FunnelResource {
  private final FunnelService funnel;
  private final Messages messages;

  FunnelResource(FunnelService funnel, Messages messages) {
    this.funnel = funnel;
    this.messages = messages;
  }

  @GET
  @PermissionsAllowed("opportunities:read")
  @Operation(summary = "Count and amount of the open opportunities in each stage, now")
  public FunnelApi.Now funnelNow(@BeanParam @Valid FunnelFilter filter) {
    return funnel.now(filter);
  }

  @GET
  @Path("conversion")
  @PermissionsAllowed("opportunities:read")
  @Operation(
      summary =
          "What became of the opportunities that entered each stage from one day up to another")
  public FunnelApi.Conversion funnelConversion(
      @QueryParam("from") @NotNull LocalDate from,
      @QueryParam("to") @NotNull LocalDate to,
      @QueryParam("zone") @DefaultValue("UTC") String zone,
      @BeanParam @Valid FunnelFilter filter) {
    return funnel.conversion(filter, period(from, to, zone));
  }

  @GET
  @Path("summary")
  @PermissionsAllowed("opportunities:read")
  @Operation(
      summary = "Won, lost, win rate, won value and cycle of what ended from one day up to another")
  public FunnelApi.Summary funnelSummary(
      @QueryParam("from") @Nullable LocalDate from,
      @QueryParam("to") @Nullable LocalDate to,
      @QueryParam("zone") @DefaultValue("UTC") String zone,
      @BeanParam @Valid FunnelFilter filter) {
    return funnel.summary(filter, period(from, to, zone));
  }

  private Period period(@Nullable LocalDate from, @Nullable LocalDate to, String zone) {
    if (from != null && to != null && !from.isBefore(to)) {
      throw refused("?to", "ends-before-begin");
    }
    // Regions only: PostgreSQL reads the sign of an offset the other way round.
    if (!ZoneId.getAvailableZoneIds().contains(zone)) {
      throw refused("?zone", "not-a-zone");
    }
    return new Period(from, to, ZoneId.of(zone));
  }

  private ProblemException refused(String parameter, String code) {
    return ProblemException.of(GeneralProblem.VALIDATION_FAILED)
        .withErrors(List.of(messages.field(parameter, code)));
  }
}
