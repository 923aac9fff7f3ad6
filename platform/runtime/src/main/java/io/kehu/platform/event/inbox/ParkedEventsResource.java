package io.kehu.platform.event.inbox;

import io.kehu.platform.event.inbox.ParkedEventsApi.ParkedEvent;
import io.kehu.platform.event.inbox.ParkedEventsApi.Replay;
import io.kehu.platform.event.inbox.ParkedEventsApi.State;
import io.kehu.platform.page.FieldType;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Listing;
import io.kehu.platform.page.Lists;
import io.kehu.platform.page.Page;
import io.kehu.platform.sql.Sql;
import io.kehu.platform.web.Idempotent;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Events that could not be applied.
@Path("/v1/operations/parked-events")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
class ParkedEventsResource {
  private static final Listing<ParkedEvent> PARKED =
      Listing.from("parked_event p", "p.id")
          .field("parkedAt", FieldType.INSTANT, "p.parked_at")
          .field("topic", FieldType.TEXT, "p.topic")
          .field("key", FieldType.TEXT, "p.event_key")
          .field("type", FieldType.TEXT, "p.type")
          .defaultSort("-parkedAt")
          .select(
              """
              p.id, p.topic, p.event_key, p.type, p.source, p.subject, p.occurred_at, p.reason, p.behind, p.attempts,
              p.state, p.parked_at, p.settled_at\
              """,
              ParkedEventsResource::read);

  private final Lists lists;
  private final Replays replays;

  ParkedEventsResource(Lists lists, Replays replays) {
    this.lists = lists;
    this.replays = replays;
  }

  @GET
  @PermissionsAllowed("operations:write")
  @Operation(summary = "List the events that could not be applied, and those that wait behind them")
  public Page<ParkedEvent> list(
      @BeanParam ListRequest request, @QueryParam("state") @Nullable State state) {
    Sql condition =
        state == null ? Sql.TRUE : Sql.of("p.state = :state", Map.of("state", state.name()));
    return lists.page(PARKED, request, List.of(condition));
  }

  @POST
  @Path("{id}/replays")
  @Idempotent
  @PermissionsAllowed("operations:write")
  @Operation(summary = "Apply the events that wait with this one's key, in order")
  public Replay replay(UUID id) {
    return replays.replay(id);
  }

  @PUT
  @Path("{id}/dismissal")
  @PermissionsAllowed("operations:write")
  @Operation(summary = "Give this event up, so that the ones behind it can be replayed")
  public void dismiss(UUID id) {
    replays.dismiss(id);
  }

  private static ParkedEvent read(ResultSet row) throws SQLException {
    return new ParkedEvent(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        instant(row, 7),
        row.getString(8),
        row.getBoolean(9),
        row.getInt(10),
        State.valueOf(row.getString(11)),
        instant(row, 12),
        row.getObject(13, OffsetDateTime.class) == null ? null : instant(row, 13));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
