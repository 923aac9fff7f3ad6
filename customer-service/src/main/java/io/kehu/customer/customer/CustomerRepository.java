package io.kehu.customer.customer;

import io.kehu.customer.classification.CustomerClass;
import io.kehu.customer.classification.LifecycleStage;
import io.kehu.customer.classification.RelationshipPhase;
import io.kehu.customer.duplicate.Duplicates;
import io.kehu.customer.locking.NamedLocks;
import io.kehu.customer.match.Lookalike;
import io.kehu.customer.match.Lookalikes;
import io.kehu.customer.reference.ExternalReferences;
import io.kehu.customer.reference.NeededReferences;
import io.kehu.customer.search.Findable;
import io.kehu.customer.search.RankedSearch;
import io.kehu.customer.search.SearchQuery;
import io.kehu.customer.search.SearchTable;
import io.kehu.platform.page.FieldType;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Listing;
import io.kehu.platform.page.Lists;
import io.kehu.platform.page.Page;
import io.kehu.platform.page.StagedLists;
import io.kehu.platform.sql.SequenceNumbers;
import io.kehu.platform.sql.Sql;
import io.kehu.platform.sql.UnitOfWork;
import io.kehu.platform.sync.held.HeldRows;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// The customers, with what is kept beside each of them to find it by.
@ApplicationScoped
public class CustomerRepository implements PanacheRepositoryBase<Customer, UUID> {
  private static final String COLUMNS =
      """
      c.id, c.number, c.kind, c.name, c.customer_class, c.lifecycle_stage,
      c.relationship_phase, c.region, c.country, c.industry, c.owner_id, c.team, c.tags,
      nullif(c.custom_fields, '{}') as custom_fields, c.version, c.created_at, c.updated_at
      """;

  static final Listing<CustomerApi.Item> LISTING =
      fields(Listing.from("customer c", "c.id"))
          .defaultSort("-createdAt")
          .select(COLUMNS, CustomerRepository::item);

  private static final Listing<CustomerApi.Item> SEARCHED =
      fields(Listing.from("customer_search s join customer c on c.id = s.customer_id", "c.id"))
          .select(COLUMNS, CustomerRepository::item);

  private static Listing.Builder fields(Listing.Builder listing) {
    return listing
        .field("number", FieldType.TEXT, "c.number")
        .field("name", FieldType.TEXT, "c.name")
        .field("kind", FieldType.CODE, "c.kind")
        .field("customerClass", FieldType.CODE, "c.customer_class")
        .field("lifecycleStage", FieldType.CODE, "c.lifecycle_stage")
        .field("relationshipPhase", FieldType.CODE, "c.relationship_phase")
        .field("closeness", FieldType.CODE, "c.closeness")
        .field("source", FieldType.CODE, "c.source")
        .field("campaign", FieldType.TEXT, "c.campaign")
        .field("industry", FieldType.CODE, "c.industry")
        .field("size", FieldType.CODE, "c.size")
        .field("region", FieldType.TEXT, "c.region")
        .field("country", FieldType.CODE, "c.country")
        .field("parentId", FieldType.UUID, "c.parent_id")
        .field("ownerId", FieldType.UUID, "c.owner_id")
        .field("team", FieldType.CODE, "c.team")
        .field("createdAt", FieldType.INSTANT, "c.created_at")
        .field("updatedAt", FieldType.INSTANT, "c.updated_at");
  }

  /// Customers that the transaction has changed and perhaps not written yet.
  private static final class Unwritten extends HashSet<UUID> {
    private static final long serialVersionUID = 1L;
  }

  private final Jdbi jdbi;
  private final Lists lists;
  private final StagedLists stagedLists;
  private final RankedSearch ranking;
  private final SearchTable search;
  private final Duplicates duplicates;
  private final Lookalikes lookalikes;
  private final UnitOfWork work;
  private final SequenceNumbers numbers;
  private final ExternalReferences references;

  CustomerRepository(
      Jdbi jdbi,
      Lists lists,
      StagedLists stagedLists,
      RankedSearch ranking,
      SearchTable search,
      Duplicates duplicates,
      Lookalikes lookalikes,
      NamedLocks locks,
      UnitOfWork work,
      HeldRows held) {
    this.jdbi = jdbi;
    this.lists = lists;
    this.stagedLists = stagedLists;
    this.ranking = ranking;
    this.search = search;
    this.duplicates = duplicates;
    this.lookalikes = lookalikes;
    this.work = work;
    this.numbers = new SequenceNumbers(jdbi, work, "customer_number");
    this.references =
        new ExternalReferences(
            jdbi,
            locks,
            work,
            "customer_external_reference",
            CustomerError.EXTERNAL_REFERENCE_TAKEN,
            here -> held.arrived(NeededReferences.CUSTOMERS, here));
  }

  /// A number that no customer ever had: `C-000001`.
  String nextNumber() {
    return "C-%06d".formatted(numbers.next());
  }

  void reserveNumbers(int count) {
    numbers.reserve(count);
  }

  public ExternalReferences references() {
    return references;
  }

  /// The customer, held against changes by others until the transaction ends; none where it was erased.
  Optional<Customer> lockedById(UUID id) {
    // Changed a second time in one transaction, it must have got the version of the first.
    if (unwritten().remove(id)) {
      flush();
    }
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .filter(customer -> !customer.isErased());
  }

  /// The customer that this one goes on in, itself where it stands; held likewise.
  Optional<Customer> lockedEnd(UUID id) {
    Optional<Customer> end = lockedById(id);
    while (end.map(Customer::mergedIntoId).orElse(null) instanceof UUID next) {
      end = lockedById(next);
    }
    return end;
  }

  /// A customer and all that were merged into it.
  List<UUID> line(UUID end) {
    return jdbi.withHandle(db ->
        db.createQuery(
                """
                with recursive line(id) as (
                  select cast(:end as uuid)
                  union
                  select c.id from customer c join line on c.merged_into_id = line.id)
                select id from line order by id
                """)
            .bind("end", end)
            .mapTo(UUID.class)
            .list());
  }

  /// A customer and all that were merged into it, held likewise.
  List<Customer> lockedLine(Customer end) {
    return line(end.id()).stream().flatMap(id -> lockedById(id).stream()).toList();
  }

  /// Locks many customers and reads them at once, so that asking for each costs nothing afterwards.
  void lockAll(Collection<UUID> ids) {
    if (!ids.isEmpty()) {
      find("id in ?1", Sort.by("id"), ids).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }
  }

  /// Reads many customers at once.
  void readAll(Collection<UUID> ids) {
    if (!ids.isEmpty()) {
      find("id in ?1", ids).list();
    }
  }

  /// Saves a customer, new or changed, and what it is found by. The references must be claimed for
  /// it. All of it is written before the transaction ends.
  ///
  /// @param before its data until now, null if it is new
  void save(Customer customer, @Nullable MasterData before) {
    MasterData after = customer.data();
    boolean hadKeys = customer.markMatchable();
    persist(customer);
    unwritten().add(customer.id());
    references.save(
        customer.id(),
        before == null ? List.of() : before.externalReferences(),
        after.externalReferences());
    duplicates.save(customer.id(), before == null ? List.of() : before.keys(), customer.keys());
    lookalikes.save(
        new Lookalike(
            customer.id(), customer.number(), after.name(), /* visible= */ true, after.party()),
        before == null || !hadKeys ? null : before.party());
    Findable findable = after.findable(customer.id(), customer.number());
    if (before == null || !findable.equals(before.findable(customer.id(), customer.number()))) {
      search.save(findable);
    }
  }

  private Unwritten unwritten() {
    return work.of(this, Unwritten.class, Unwritten::new);
  }

  /// @param more fields that the list may be filtered and sorted by
  Page<CustomerApi.Item> list(ListRequest request, List<Listing.Field> more, List<Sql> conditions) {
    return lists.page(LISTING.with(more), request, conditions);
  }

  /// Best first.
  Page<CustomerApi.Item> search(
      SearchQuery query, ListRequest request, List<Listing.Field> more, List<Sql> conditions) {
    return stagedLists.page(SEARCHED.with(more), request, conditions, ranking.planner(query));
  }

  /// True where `ancestor` is `id` or somewhere above it.
  boolean isAtOrAbove(UUID ancestor, UUID id) {
    return leads("parent_id", id, ancestor);
  }

  /// True where `first` is `id` or referred it, be it through others.
  boolean referred(UUID first, UUID id) {
    return leads("referred_by_customer_id", id, first);
  }

  /// True for somebody who works there, or did.
  boolean hasContact(UUID id, UUID contactId) {
    return jdbi.withHandle(db ->
        db.createQuery(
                """
                select exists (select from contact where id = :contact and customer_id = :id)
                  or exists (
                    select from contact_employment where contact_id = :contact and customer_id = :id)
                """)
            .bind("id", id)
            .bind("contact", contactId)
            .mapTo(Boolean.class)
            .one());
  }

  /// Whether one comes to `end` from `id` by the customers that a column names, one after the other.
  private boolean leads(String column, UUID id, UUID end) {
    flush();
    return jdbi.withHandle(db ->
        db.createQuery(
                """
                with recursive line(id) as (
                  select cast(:id as uuid)
                  union
                  select c.%1$s from customer c join line on c.id = line.id
                  where c.%1$s is not null)
                select exists (select from line where id = :end)
                """
                    .formatted(column))
            .bind("id", id)
            .bind("end", end)
            .mapTo(Boolean.class)
            .one());
  }

  private static CustomerApi.Item item(ResultSet row) throws SQLException {
    return new CustomerApi.Item(
        row.getObject("id", UUID.class),
        row.getString("number"),
        CustomerKind.valueOf(row.getString("kind")),
        row.getString("name"),
        CustomerClass.valueOf(row.getString("customer_class")),
        LifecycleStage.valueOf(row.getString("lifecycle_stage")),
        RelationshipPhase.valueOf(row.getString("relationship_phase")),
        row.getString("region"),
        row.getString("country"),
        row.getString("industry"),
        row.getObject("owner_id", UUID.class),
        row.getString("team"),
        Arrays.asList((String[]) row.getArray("tags").getArray()),
        row.getString("custom_fields"),
        row.getLong("version"),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("updated_at").toInstant());
  }
}
