package io.kehu.customer.calendar;

import io.kehu.platform.problem.Language;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/me/calendar.ics")
@Tag(name = "Calendars")
@RunOnVirtualThread
@Produces(CalendarAnswer.TYPE)
class MyCalendarResource {
  private final CalendarService service;

  MyCalendarResource(CalendarService service) {
    this.service = service;
  }

  @GET
  @PermissionsAllowed("calendars:read")
  @Operation(
      summary = "Read my visits, planned communications and due commitments as iCalendar",
      description = "From 30 days ago to a year ahead, in the language of Accept-Language.")
  public RestResponse<String> read() {
    return CalendarAnswer.of(service.mine(Language.current()));
  }
}
