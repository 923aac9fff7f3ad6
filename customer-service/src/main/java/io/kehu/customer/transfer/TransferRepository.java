package io.kehu.customer.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kehu.platform.access.Caller;
import io.kehu.platform.json.EventJson;
import io.kehu.platform.page.FieldType;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Listing;
import io.kehu.platform.page.Lists;
import io.kehu.platform.page.Page;
import io.kehu.platform.sql.Rows;
import io.kehu.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Transfers as they are stored.
@ApplicationScoped
class TransferRepository {
  private static final Listing<TransferApi.View> LISTING =
      Listing.from("ownership_transfer t", "t.id")
          .field("createdAt", FieldType.INSTANT, "t.created_at")
          .field("state", FieldType.CODE, "t.state")
          .field("fromOwnerId", FieldType.UUID, "t.from_owner_id")
          .field("toOwnerId", FieldType.UUID, "t.to_owner_id")
          .defaultSort("-createdAt")
          .select("t.*", TransferRepository::view);

  private final Jdbi jdbi;
  private final Lists lists;
  private final ObjectMapper json;

  TransferRepository(Jdbi jdbi, Lists lists, @EventJson ObjectMapper json) {
    this.jdbi = jdbi;
    this.lists = lists;
    this.json = json;
  }

  /// A transfer that goes on.
  ///
  /// @param lastDone the customer that it came to, null at its beginning
  record Running(TransferApi.View transfer, @Nullable UUID lastDone, Caller caller) {}

  void add(TransferApi.View transfer, Caller caller) {
    jdbi.useHandle(db ->
        db.createUpdate(
                """
                insert into ownership_transfer (id, from_owner_id, to_owner_id, to_team, note, state,
                  moved, refused, actor, actor_id, caller, created_at)
                values (:id, :fromOwnerId, :toOwnerId, :toTeam, :note, :state,
                  0, 0, :actor, :actorId, cast(:caller as jsonb), :createdAt)
                """)
            .bindMethods(transfer)
            .bind("actorId", caller.subject())
            .bind("caller", written(caller))
            .execute());
  }

  Page<TransferApi.View> list(ListRequest request, List<Sql> conditions) {
    return lists.page(LISTING, request, conditions);
  }

  Optional<TransferApi.View> find(UUID id) {
    return jdbi.withHandle(db ->
        db.createQuery("select * from ownership_transfer where id = ?")
            .bind(0, id)
            .map((row, _) -> view(row))
            .findOne());
  }

  boolean isOf(UUID id, UUID actorId) {
    return jdbi.withHandle(db ->
        db.createQuery(
                "select exists (select from ownership_transfer where id = ? and actor_id = ?)")
            .bind(0, id)
            .bind(1, actorId)
            .mapTo(Boolean.class)
            .one());
  }

  /// The transfer, held until the transaction ends; empty when it is over.
  Optional<Running> takeUp(UUID id) {
    return jdbi.withHandle(db ->
        db.createQuery(
                """
                update ownership_transfer set state = 'RUNNING'
                where id = ? and state in ('WAITING', 'RUNNING') returning *
                """)
            .bind(0, id)
            .map((row, _) ->
                new Running(
                    view(row),
                    row.getObject("last_done", UUID.class),
                    caller(row.getString("caller"))))
            .findOne());
  }

  /// The next customers of the former owner, by id.
  List<UUID> next(UUID ownerId, @Nullable UUID after, int most) {
    return jdbi.withHandle(db ->
        db.createQuery(
                """
                select id from customer
                where owner_id = :owner and id > :after and merged_into_id is null
                order by id limit :most
                """)
            .bind("owner", ownerId)
            .bind("after", after == null ? new UUID(0, 0) : after)
            .bind("most", most)
            .mapTo(UUID.class)
            .list());
  }

  void advance(UUID id, UUID lastDone, int moved, int refused) {
    jdbi.useHandle(db ->
        db.execute(
            """
            update ownership_transfer
            set last_done = ?, moved = moved + ?, refused = refused + ? where id = ?
            """,
            lastDone,
            moved,
            refused,
            id));
  }

  /// @return false when it was over already
  boolean end(UUID id, TransferState state, Instant at) {
    return jdbi.withHandle(db ->
        db.execute(
            """
            update ownership_transfer set state = ?, finished_at = ?
            where id = ? and state in ('WAITING', 'RUNNING')
            """,
            state.name(),
            at,
            id))
        == 1;
  }

  private static TransferApi.View view(ResultSet row) throws SQLException {
    return new TransferApi.View(
        row.getObject("id", UUID.class),
        row.getObject("from_owner_id", UUID.class),
        row.getObject("to_owner_id", UUID.class),
        row.getString("to_team"),
        row.getString("note"),
        TransferState.valueOf(row.getString("state")),
        row.getLong("moved"),
        row.getLong("refused"),
        row.getString("actor"),
        Rows.instant(row, "created_at"),
        Rows.instantOrNull(row, "finished_at"));
  }

  private Caller caller(String text) {
    try {
      return json.readValue(text, Caller.class);
    } catch (JsonProcessingException weWroteIt) {
      throw new IllegalStateException(weWroteIt);
    }
  }

  private String written(Caller caller) {
    try {
      return json.writeValueAsString(caller);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
