package io.kehu.servicedesk.calendar;

import io.kehu.platform.web.Idempotent;
import io.kehu.platform.web.IfMatch;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/business-calendars")
@Tag(name = "Business calendars", description = "Working hours, holidays and make-up days")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class CalendarResource {
  private final CalendarService calendars;

  CalendarResource(CalendarService calendars) {
    this.calendars = calendars;
  }

  @GET
  @PermissionsAllowed("calendars:read")
  @Operation(summary = "List the business calendars")
  public CalendarApi.All list() {
    return new CalendarApi.All(calendars.all().stream().map(CalendarApi.View::from).toList());
  }

  @POST
  @Idempotent
  @PermissionsAllowed("calendars:write")
  @Operation(summary = "Create a business calendar")
  public RestResponse<CalendarApi.View> create(@NotNull @Valid CalendarApi.Create body) {
    BusinessCalendar calendar = calendars.create(body);
    return RestResponse.ResponseBuilder.create(
            RestResponse.Status.CREATED, CalendarApi.View.from(calendar))
        .location(URI.create("/v1/business-calendars/" + calendar.code()))
        .header(HttpHeaders.ETAG, IfMatch.etag(calendar.version()))
        .build();
  }

  @GET
  @Path("{code}")
  @PermissionsAllowed("calendars:read")
  @Operation(summary = "Read a business calendar")
  public RestResponse<CalendarApi.View> get(@PathParam("code") String code) {
    return ok(calendars.get(code));
  }

  @PUT
  @Path("{code}")
  @PermissionsAllowed("calendars:write")
  @Operation(summary = "Replace a calendar's name, zone and weekly hours")
  public RestResponse<CalendarApi.View> replace(
      @PathParam("code") String code,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid CalendarApi.Replace body) {
    return ok(calendars.replace(code, ifMatch, body));
  }

  @PUT
  @Path("{code}/days")
  @PermissionsAllowed("calendars:write")
  @Operation(summary = "Replace a calendar's holidays and make-up days, of one year or of all")
  public RestResponse<CalendarApi.View> replaceDays(
      @PathParam("code") String code,
      @QueryParam("year") @Nullable @Min(1970) @Max(2200) Integer year,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid CalendarApi.Days body) {
    return ok(calendars.replaceDays(code, ifMatch, year, body.days()));
  }

  @DELETE
  @Path("{code}")
  @PermissionsAllowed("calendars:write")
  @Operation(summary = "Delete a calendar that nothing is reckoned with")
  public void delete(
      @PathParam("code") String code, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    calendars.delete(code, ifMatch);
  }

  private static RestResponse<CalendarApi.View> ok(BusinessCalendar calendar) {
    return RestResponse.ResponseBuilder.ok(CalendarApi.View.from(calendar))
        .header(HttpHeaders.ETAG, IfMatch.etag(calendar.version()))
        .build();
  }
}
