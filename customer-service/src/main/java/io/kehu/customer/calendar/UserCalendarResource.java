package io.kehu.customer.calendar;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// For administrators, when somebody leaves.
@Path("/v1/users/{userId}/calendar-feeds")
@Tag(name = "Calendars")
@RunOnVirtualThread
class UserCalendarResource {
  private final CalendarService service;

  UserCalendarResource(CalendarService service) {
    this.service = service;
  }

  @DELETE
  @PermissionsAllowed("calendar-feeds:write")
  @Operation(summary = "Revoke all links to the calendar of a user")
  public void revokeAll(UUID userId) {
    service.revokeAllOf(userId);
  }
}
