package io.kehu.customer.contact;

import io.kehu.customer.locking.NamedLocks;
import io.kehu.customer.reference.ExternalReferences;
import io.kehu.customer.reference.NeededReferences;
import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.page.FieldType;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Listing;
import io.kehu.platform.page.Lists;
import io.kehu.platform.page.Page;
import io.kehu.platform.sql.Rows;
import io.kehu.platform.sql.Sql;
import io.kehu.platform.sql.UnitOfWork;
import io.kehu.platform.sync.held.HeldRows;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// The contacts of all customers.
@ApplicationScoped
class ContactRepository implements PanacheRepositoryBase<Contact, UUID> {
  static final Listing<ContactApi.Item> LISTING =
      Listing.from("contact p join customer c on c.id = p.customer_id", "p.id")
          .required("name", FieldType.TEXT, "p.name")
          .field("customerId", FieldType.UUID, "p.customer_id")
          .field("position", FieldType.TEXT, "p.position")
          .field("department", FieldType.TEXT, "p.department")
          .field("standing", FieldType.CODE, "p.standing")
          .field("preferredChannel", FieldType.CODE, "p.preferred_channel")
          .field("language", FieldType.CODE, "p.language")
          .field("createdAt", FieldType.INSTANT, "p.created_at")
          .field("updatedAt", FieldType.INSTANT, "p.updated_at")
          .defaultSort("name")
          .select(
              """
              p.id, p.customer_id, c.name as customer_name, p.name, p.position, p.department,
              p.reports_to_id, p.standing, p.preferred_channel, p.language, p.birthday,
              p.employed_since, cast(null as date) as until_day, p.version, p.created_at,
              p.updated_at
              """,
              ContactRepository::item);

  /// As they were when they left; who they are now is the next customer's business.
  private static final Listing<ContactApi.Item> FORMER =
      Listing.from(
              """
              contact_employment e join contact p on p.id = e.contact_id
              join customer c on c.id = e.customer_id\
              """,
              "e.id")
          .required("name", FieldType.TEXT, "p.name")
          .required("until", FieldType.DATE, "e.until_day")
          .field("department", FieldType.TEXT, "e.department")
          .field("standing", FieldType.CODE, "e.standing")
          .defaultSort("-until")
          .select(
              """
              p.id, e.customer_id, c.name as customer_name, p.name, e.position, e.department,
              cast(null as uuid) as reports_to_id, e.standing,
              cast(null as text) as preferred_channel, cast(null as text) as language,
              cast(null as date) as birthday, e.from_day as employed_since, e.until_day,
              p.version, p.created_at, e.at as updated_at
              """,
              ContactRepository::item);

  private final Jdbi jdbi;
  private final Lists lists;
  private final ExternalReferences references;

  ContactRepository(Jdbi jdbi, Lists lists, NamedLocks locks, UnitOfWork work, HeldRows held) {
    this.jdbi = jdbi;
    this.lists = lists;
    this.references =
        new ExternalReferences(
            jdbi,
            locks,
            work,
            "contact_external_reference",
            ContactError.EXTERNAL_REFERENCE_TAKEN,
            here -> held.arrived(NeededReferences.CONTACTS, here));
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

  Page<ContactApi.Item> list(ListRequest request, List<Sql> conditions) {
    return lists.page(LISTING, request, conditions);
  }

  Page<ContactApi.Item> formerOf(UUID customerId, ListRequest request) {
    return lists.page(
        FORMER,
        request,
        List.of(Sql.of("e.customer_id = :customerId", Map.of("customerId", customerId))));
  }

  /// What the word of each of these is or was worth at the customer. Those who left count too: what
  /// they once said there stays theirs.
  Map<UUID, Standing> standings(UUID customerId, Collection<UUID> ids) {
    return jdbi.withHandle(db ->
        db.createQuery(
                """
                select distinct on (contact_id) contact_id, standing
                from (
                  select id as contact_id, standing, 'infinity' as until_day
                  from contact where customer_id = :customer and id = any(:ids)
                  union all
                  select contact_id, standing, until_day from contact_employment
                  where customer_id = :customer and contact_id = any(:ids)) known
                order by contact_id, until_day desc
                """)
            .bind("customer", customerId)
            .bind("ids", ids)
            .reduceRows(
                new HashMap<>(),
                (known, row) -> {
                  known.put(
                      row.getColumn("contact_id", UUID.class),
                      Standing.valueOf(row.getColumn("standing", String.class)));
                  return known;
                }));
  }

  /// Contacts of the customer with one of these mobile numbers or e-mail addresses.
  List<ContactApi.Candidate> alike(
      UUID customerId, Collection<String> mobiles, Collection<String> emails) {
    return jdbi.withHandle(db ->
        db.createQuery(
                """
                select p.id, p.name, p.position, p.department from contact p
                where p.customer_id = :customer and (
                  exists (
                    select from jsonb_array_elements(p.channels -> 'phones') ph
                    where ph ->> 'type' = 'MOBILE' and ph ->> 'number' = any(:mobiles))
                  or exists (
                    select from jsonb_array_elements(p.channels -> 'emails') em
                    where em ->> 'address' = any(:emails)))
                order by p.name, p.id limit 10
                """)
            .bind("customer", customerId)
            .bind("mobiles", mobiles)
            .bind("emails", emails)
            .map((row, _) ->
                new ContactApi.Candidate(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    row.getString("position"),
                    row.getString("department")))
            .list());
  }

  List<Contact> reportingTo(UUID boss) {
    return list("data.reportsToId", boss);
  }

  /// Some whose search fields are missing, held.
  List<Contact> unsearchable(int most) {
    return find("searchVersion = 0").withLock(LockModeType.PESSIMISTIC_WRITE).page(0, most).list();
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
        row.getObject("customer_id", UUID.class),
        row.getString("customer_name"),
        row.getString("name"),
        row.getString("position"),
        row.getString("department"),
        row.getObject("reports_to_id", UUID.class),
        Standing.valueOf(row.getString("standing")),
        preferred == null ? null : PreferredChannel.valueOf(preferred),
        row.getString("language"),
        Rows.dateOrNull(row, "birthday"),
        Rows.dateOrNull(row, "employed_since"),
        Rows.dateOrNull(row, "until_day"),
        row.getLong("version"),
        Rows.instant(row, "created_at"),
        Rows.instant(row, "updated_at"));
  }
}
