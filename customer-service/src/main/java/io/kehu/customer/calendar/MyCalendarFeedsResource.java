package io.kehu.customer.calendar;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.kehu.platform.problem.Language;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/me/calendar-feeds")
@Tag(name = "Calendars")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class MyCalendarFeedsResource {
  private final CalendarService service;

  MyCalendarFeedsResource(CalendarService service) {
    this.service = service;
  }

  /// Without idempotency keys, which keep answers: this one holds a secret. A request sent twice makes
  /// a link too many, which can be revoked.
  @POST
  @Consumes(APPLICATION_JSON)
  @PermissionsAllowed("calendars:write")
  @Operation(
      summary = "Make a secret link to my calendar for a program that cannot sign in",
      description =
          "The link is shown this once. It names only customers that I own, and ends by itself.")
  public RestResponse<CalendarApi.NewFeed> add(@NotNull @Valid CalendarApi.FeedWrite body) {
    return RestResponse.ResponseBuilder.create(
            RestResponse.Status.CREATED, service.add(body.name(), Language.current()))
        .build();
  }

  @GET
  @PermissionsAllowed("calendars:read")
  @Operation(summary = "List the links to my calendar, without their secrets")
  public CalendarApi.Feeds feeds() {
    return service.feeds();
  }

  @DELETE
  @Path("{id}")
  @PermissionsAllowed("calendars:write")
  @Operation(summary = "Revoke a link to my calendar")
  public void revoke(UUID id) {
    service.revoke(id);
  }
}
