package io.kehu.platform.sync.held;

import io.kehu.platform.bulk.ImportKinds;
import io.kehu.platform.page.FieldType;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Listing;
import io.kehu.platform.page.Lists;
import io.kehu.platform.page.Page;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.sql.Sql;
import io.kehu.platform.sync.held.HeldRowApi.Replay;
import io.kehu.platform.sync.held.HeldRowApi.Replays;
import io.kehu.platform.sync.held.HeldRowTable.Stored;
import io.kehu.platform.web.Idempotent;
import io.kehu.platform.web.IfMatch;
import io.kehu.platform.web.Tagged;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Shows the rows that could not be taken, and takes them when they are mended. Beside the permission named, a caller needs the one to send rows of the kind:
/// others are hidden.
@Path("/v1/held-rows")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sync")
class HeldRowsResource {
  private static final int MOST_REPLAYS = 500;

  private final HeldRowTable table;
  private final HeldRowReplays replays;
  private final ImportKinds kinds;
  private final Lists lists;
  private final Listing<HeldRow> listing;

  HeldRowsResource(HeldRowTable table, HeldRowReplays replays, ImportKinds kinds, Lists lists) {
    this.table = table;
    this.replays = replays;
    this.kinds = kinds;
    this.lists = lists;
    this.listing =
        Listing.from("held_row h", "h.id")
            .required("lastAt", FieldType.INSTANT, "h.last_at")
            .field("firstAt", FieldType.INSTANT, "h.first_at")
            .field("state", FieldType.CODE, "h.state")
            .field("kind", FieldType.TEXT, "h.kind")
            .field("system", FieldType.TEXT, "h.system")
            .field("externalId", FieldType.TEXT, "h.external_id")
            .field("code", FieldType.TEXT, "h.problem ->> 'code'")
            .defaultSort("-lastAt")
            .select(HeldRowTable.COLUMNS, table::read);
  }

  @GET
  @PermissionsAllowed("sync:read")
  @Operation(
      summary = "List the rows that wait for another record or were refused",
      description =
          "One for a record at most: the newest. `filter=state==REJECTED;system==erp`, `filter=code==customer-duplicate`. They are kept for 90 days.")
  public Page<HeldRow> list(@Valid @BeanParam ListRequest request) {
    return lists.page(
        listing,
        request,
        List.of(Sql.of("h.kind = any(:mine)", Map.of("mine", kinds.permitted()))));
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed("sync:read")
  @Operation(summary = "Read a held row as it was sent, with the reason")
  public RestResponse<HeldRow> get(UUID id) {
    HeldRow row = table.withContent(visible(id));
    return Tagged.ok(row, row.version());
  }

  @POST
  @Path("{id}/replays")
  @Idempotent
  @ResponseStatus(200)
  @PermissionsAllowed("sync:write")
  @Operation(
      summary = "Take a held row, mended or as it is",
      description =
          "Leave `row` out where what was wrong has been put right elsewhere. A row that the system sends again by itself needs no replay.")
  public Replay replay(UUID id, @NotNull @Valid HeldRowApi.Request body) {
    return replays.replay(visible(id), body.row());
  }

  @POST
  @Path("bulk-replays")
  @Idempotent
  @ResponseStatus(200)
  @PermissionsAllowed("sync:write")
  @Operation(
      summary = "Take the rejected rows that fit as they are, up to 500",
      description = "Useful where they were all refused for one reason that has been put right.")
  public Replays replayAll(@NotNull @Valid HeldRowApi.Selection body) {
    List<UUID> some = table.rejected(body, kinds.permitted(), MOST_REPLAYS + 1);
    List<Replay> done =
        some.stream()
            .limit(MOST_REPLAYS)
            .flatMap(id -> table.find(id).stream())
            .map(row -> replays.replay(row, null))
            .toList();
    return new Replays(done, some.size() > MOST_REPLAYS);
  }

  @DELETE
  @Path("{id}")
  @Transactional
  @PermissionsAllowed("sync:write")
  @APIResponse(responseCode = "204", description = "No content")
  @Operation(summary = "Give a held row up")
  public void remove(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    HeldRow row = visible(id).row();
    IfMatch.require(ifMatch, row.version(), row);
    table.remove(id, row.version());
  }

  private Stored visible(UUID id) {
    return table
        .find(id)
        .filter(stored -> kinds.permitted().contains(stored.row().kind()))
        .orElseThrow(() -> ProblemException.of(HeldRowProblem.NOT_FOUND, id));
  }
}
