package io.kehu.customer.contact;

import io.kehu.customer.locking.NamedLocks;
import io.kehu.customer.reference.ExternalReferences;
import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.page.FieldType;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Listing;
import io.kehu.platform.page.Lists;
import io.kehu.platform.page.Page;
import io.kehu.platform.sql.Sql;
import io.kehu.platform.sql.UnitOfWork;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/// The contacts of all customers.
@ApplicationScoped
class ContactRepository implements PanacheRepositoryBase<Contact, UUID> {
  private static final Listing<ContactApi.Item> LISTING =
      Listing.from("contact p", "p.id")
          .field("name", FieldType.TEXT, "p.name")
          .field("department", FieldType.TEXT, "p.department")
          .field("standing", FieldType.CODE, "p.standing")
          .field("createdAt", FieldType.INSTANT, "p.created_at")
          .field("updatedAt", FieldType.INSTANT, "p.updated_at")
          .defaultSort("name")
          .select(
              """
              p.id, p.name, p.position, p.department, p.reports_to_id, p.standing,
              p.preferred_channel, p.language, p.version, p.created_at, p.updated_at
              """,
              ContactRepository::item);

  private final Jdbi jdbi;
  private final Lists lists;
  private final ExternalReferences references;

  ContactRepository(Jdbi jdbi, Lists lists, NamedLocks locks, UnitOfWork work) {
    this.jdbi = jdbi;
    this.lists = lists;
    this.references =
        new ExternalReferences(
            jdbi, locks, work, "contact_external_reference", ContactError.EXTERNAL_REFERENCE_TAKEN);
  }

  ExternalReferences references() {
    return references;
  }

  /// @param before what other systems called it until now
  void save(Contact contact, List<ExternalReference> before) {
    List<ExternalReference> after = contact.data().externalReferences();
    references.claimFor(contact.id(), after);
    persistAndFlush(contact);
    references.save(contact.id(), before, after);
  }

  Page<ContactApi.Item> of(UUID customerId, ListRequest request) {
    return lists.page(
        LISTING,
        request,
        List.of(Sql.of("p.customer_id = :customerId", Map.of("customerId", customerId))));
  }

  Map<UUID, Standing> standings(UUID customerId, Collection<UUID> ids) {
    return find("customerId = ?1 and id in ?2", customerId, ids).stream()
        .collect(Collectors.toMap(Contact::id, contact -> contact.data().standing()));
  }

  /// True where `boss` is `id` or somebody above it.
  boolean isAtOrAbove(UUID boss, UUID id) {
    return jdbi.withHandle(db ->
        db.createQuery(
                """
                with recursive line(id) as (
                  select cast(:id as uuid)
                  union
                  select p.reports_to_id from contact p join line on p.id = line.id
                  where p.reports_to_id is not null)
                select exists (select from line where id = :boss)
                """)
            .bind("id", id)
            .bind("boss", boss)
            .mapTo(Boolean.class)
            .one());
  }

  private static ContactApi.Item item(ResultSet row) throws SQLException {
    String preferred = row.getString("preferred_channel");
    return new ContactApi.Item(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("position"),
        row.getString("department"),
        row.getObject("reports_to_id", UUID.class),
        Standing.valueOf(row.getString("standing")),
        preferred == null ? null : PreferredChannel.valueOf(preferred),
        row.getString("language"),
        row.getLong("version"),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("updated_at").toInstant());
  }
}
