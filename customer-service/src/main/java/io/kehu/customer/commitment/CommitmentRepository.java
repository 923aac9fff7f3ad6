package io.kehu.customer.commitment;

import io.kehu.platform.page.FieldType;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Listing;
import io.kehu.platform.page.Lists;
import io.kehu.platform.page.Page;
import io.kehu.platform.sql.Rows;
import io.kehu.platform.sql.Sql;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// The commitments between us and all customers.
@ApplicationScoped
class CommitmentRepository implements PanacheRepositoryBase<Commitment, UUID> {
  private final Jdbi jdbi;
  private final Lists lists;

  CommitmentRepository(Jdbi jdbi, Lists lists) {
    this.jdbi = jdbi;
    this.lists = lists;
  }

  Page<CommitmentApi.Item> list(ListRequest request, List<Sql> conditions, LocalDate today) {
    return lists.page(listing(today), request, conditions);
  }

  /// Takes commitments that have become overdue and were not told of yet, and remembers that they
  /// are. What another instance has in hand is passed by.
  List<CommitmentSnapshot> takeOverdue(LocalDate today, int most) {
    return jdbi.withHandle(db ->
        db.createQuery(
                """
                with late as (
                  select id from commitment
                  where status = 'OPEN' and due_on < :today
                    and overdue_told is distinct from due_on
                  order by due_on limit :most for update skip locked)
                update commitment t set overdue_told = t.due_on from late where t.id = late.id
                returning t.id, t.customer_id, t.owner_id, t.side, t.due_on, t.status, t.version
                """)
            .bind("today", today)
            .bind("most", most)
            .map((row, _) ->
                new CommitmentSnapshot(
                    row.getObject("id", UUID.class),
                    row.getObject("customer_id", UUID.class),
                    row.getObject("owner_id", UUID.class),
                    Side.valueOf(row.getString("side")),
                    Rows.date(row, "due_on"),
                    CommitmentStatus.valueOf(row.getString("status")),
                    row.getLong("version")))
            .list());
  }

  private static Listing<CommitmentApi.Item> listing(LocalDate today) {
    return Listing.from("commitment t join customer c on c.id = t.customer_id", "t.id")
        .required("dueOn", FieldType.DATE, "t.due_on")
        .required("side", FieldType.CODE, "t.side")
        .required("status", FieldType.CODE, "t.status")
        .field("ownerId", FieldType.UUID, "t.owner_id")
        .required("createdAt", FieldType.INSTANT, "t.created_at")
        .required("updatedAt", FieldType.INSTANT, "t.updated_at")
        .defaultSort("dueOn")
        .select(
            """
            t.id, t.customer_id, c.number, c.name, t.side, t.what, t.due_on, t.status, t.owner_id,
            t.version, t.created_at, t.updated_at
            """,
            row -> item(row, today));
  }

  private static CommitmentApi.Item item(ResultSet row, LocalDate today) throws SQLException {
    CommitmentStatus status = CommitmentStatus.valueOf(row.getString("status"));
    LocalDate dueOn = Rows.date(row, "due_on");
    return new CommitmentApi.Item(
        row.getObject("id", UUID.class),
        row.getObject("customer_id", UUID.class),
        row.getString("number"),
        row.getString("name"),
        Side.valueOf(row.getString("side")),
        row.getString("what"),
        dueOn,
        status,
        status == CommitmentStatus.OPEN && dueOn.isBefore(today),
        row.getObject("owner_id", UUID.class),
        row.getLong("version"),
        Rows.instant(row, "created_at"),
        Rows.instant(row, "updated_at"));
  }
}
