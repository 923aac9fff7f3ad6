package io.kehu.customer.classification;

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
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// The kept class changes of all customers; written once, never altered.
@ApplicationScoped
public class ClassChanges {
  private static final Listing<ClassChange> LISTING =
      Listing.from("customer_class_change h", "h.id")
          .field("at", FieldType.INSTANT, "h.at")
          .field("to", FieldType.CODE, "h.to_class")
          .defaultSort("-at")
          .select("h.*", ClassChanges::read);

  private final Jdbi jdbi;
  private final Lists lists;

  ClassChanges(Jdbi jdbi, Lists lists) {
    this.jdbi = jdbi;
    this.lists = lists;
  }

  public void add(ClassChange change) {
    jdbi.useHandle(db ->
        db.createUpdate(
                """
                insert into customer_class_change
                  (id, customer_id, from_class, to_class, reason, automatic, actor, actor_id, at)
                values (:id, :customerId, :from, :to, :reason, :automatic, :actor, :actorId, :at)
                """)
            .bindMethods(change)
            .execute());
  }

  public Page<ClassChange> of(UUID customerId, ListRequest request) {
    return lists.page(
        LISTING,
        request,
        List.of(Sql.of("h.customer_id = :customerId", Map.of("customerId", customerId))));
  }

  public Optional<ClassChange> find(UUID customerId, UUID id) {
    return jdbi.withHandle(db ->
        db.createQuery(
                "select * from customer_class_change where customer_id = :customer and id = :id")
            .bind("customer", customerId)
            .bind("id", id)
            .map((row, _) -> read(row))
            .findOne());
  }

  private static ClassChange read(ResultSet row) throws SQLException {
    return new ClassChange(
        row.getObject("id", UUID.class),
        row.getObject("customer_id", UUID.class),
        CustomerClass.valueOf(row.getString("from_class")),
        CustomerClass.valueOf(row.getString("to_class")),
        row.getString("reason"),
        row.getBoolean("automatic"),
        row.getString("actor"),
        row.getObject("actor_id", UUID.class),
        row.getTimestamp("at").toInstant());
  }
}
