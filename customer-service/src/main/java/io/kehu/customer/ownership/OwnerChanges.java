package io.kehu.customer.ownership;

import io.kehu.platform.page.FieldType;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Listing;
import io.kehu.platform.page.Lists;
import io.kehu.platform.page.Page;
import io.kehu.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// The kept handovers of all customers; written once, never altered.
@ApplicationScoped
public class OwnerChanges {
  private static final Listing<OwnerChange> LISTING =
      Listing.from("customer_owner_change h", "h.id")
          .field("at", FieldType.INSTANT, "h.at")
          .defaultSort("-at")
          .select("h.*", OwnerChanges::read);

  private final Jdbi jdbi;
  private final Lists lists;

  OwnerChanges(Jdbi jdbi, Lists lists) {
    this.jdbi = jdbi;
    this.lists = lists;
  }

  public void add(OwnerChange change) {
    jdbi.useHandle(db ->
        db.createUpdate(
                """
                insert into customer_owner_change
                  (id, customer_id, from_owner_id, from_team, to_owner_id, to_team, note, actor,
                   actor_id, at)
                values (:id, :customerId, :fromOwnerId, :fromTeam, :toOwnerId, :toTeam, :note, :actor,
                   :actorId, :at)
                """)
            .bindMethods(change)
            .execute());
  }

  public Page<OwnerChange> of(UUID customerId, ListRequest request) {
    return lists.page(
        LISTING,
        request,
        List.of(Sql.of("h.customer_id = :customerId", Map.of("customerId", customerId))));
  }

  private static OwnerChange read(ResultSet row) throws SQLException {
    return new OwnerChange(
        row.getObject("id", UUID.class),
        row.getObject("customer_id", UUID.class),
        row.getObject("from_owner_id", UUID.class),
        row.getString("from_team"),
        row.getObject("to_owner_id", UUID.class),
        row.getString("to_team"),
        row.getString("note"),
        row.getString("actor"),
        row.getObject("actor_id", UUID.class),
        row.getTimestamp("at").toInstant());
  }
}
