package io.kehu.customer.calendar;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// For calendar programs, which cannot sign in: the link is the key.
@Path("/v1/calendars/{token}.ics")
@Tag(name = "Calendars")
@RunOnVirtualThread
@PermitAll
@Produces(CalendarAnswer.TYPE)
class CalendarFeedResource {
  private final CalendarService service;

  CalendarFeedResource(CalendarService service) {
    this.service = service;
  }

  @GET
  @Operation(summary = "Read the calendar behind a secret link as iCalendar")
  public RestResponse<String> read(@PathParam("token") @Size(max = 100) String token) {
    return CalendarAnswer.of(service.behind(token));
  }
}
