package io.kehu.sales.customer;

import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.sql.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/// Replicas and their external references, by SQL: they have no rules of their own.
@ApplicationScoped
class CustomerReplicaRepository {
  private static final String SELECT =
      "select c.id, c.number, c.name, c.customer_class, c.owner_id, c.team";

  private final Jdbi jdbi;
  private final UnitOfWork work;

  CustomerReplicaRepository(Jdbi jdbi, UnitOfWork work) {
    this.jdbi = jdbi;
    this.work = work;
  }

  /// Replicas that the transaction has read ahead, by id or by what another system calls them.
  private static final class ReadAhead extends HashMap<Object, CustomerReplica> {
    private static final long serialVersionUID = 1L;
  }

  /// Reads many at once; finding each of them costs nothing in this transaction afterwards.
  void readAll(Collection<UUID> ids, Collection<ExternalReference> references) {
    jdbi.useHandle(handle -> {
      handle
          .select(
              SELECT
                  + ", asked.id as asked from unnest(?) as asked(id)"
                  + " join customer_replica c on c.id = successor_of(asked.id)",
              (Object) ids.toArray(UUID[]::new))
          .map((row, context) -> Map.entry(row.getObject("asked", UUID.class), read(row, context)))
          .forEach(found -> readAhead().put(found.getKey(), found.getValue()));
      handle
          .createQuery(
              SELECT
                  + """
                  , r.system, r.external_id from unnest(:systems, :ids) as asked(system, id)
                  join customer_replica_reference r
                    on r.system = asked.system and r.external_id = asked.id
                  join customer_replica c on c.id = successor_of(r.customer_id)\
                  """)
          .bind("systems", references.stream().map(ExternalReference::system).toList())
          .bind("ids", references.stream().map(ExternalReference::id).toList())
          .map((row, context) ->
              Map.entry(
                  new ExternalReference(row.getString("system"), row.getString("external_id")),
                  read(row, context)))
          .forEach(found -> readAhead().put(found.getKey(), found.getValue()));
    });
  }

  /// Who is whose successor has changed.
  void forgetReadAhead() {
    readAhead().clear();
  }

  private ReadAhead readAhead() {
    return work.of(this, ReadAhead.class, ReadAhead::new);
  }

  private Optional<CustomerReplica> ahead(Object key) {
    return work.known(this, ReadAhead.class).map(ahead -> ahead.get(key));
  }

  /// The customer, or the one that it was merged into.
  Optional<CustomerReplica> find(UUID id) {
    return ahead(id)
        .or(() ->
            jdbi.withHandle(handle ->
                handle
                    .select(SELECT + " from customer_replica c where c.id = successor_of(?)", id)
                    .map(CustomerReplicaRepository::read)
                    .findOne()));
  }

  Optional<CustomerReplica> find(ExternalReference reference) {
    return ahead(reference)
        .or(() ->
            jdbi.withHandle(handle ->
                handle
                    .select(
                        SELECT
                            + """
                             from customer_replica_reference r
                            join customer_replica c on c.id = successor_of(r.customer_id)
                            where r.system = ? and r.external_id = ?\
                            """,
                        reference.system(),
                        reference.id())
                    .map(CustomerReplicaRepository::read)
                    .findOne()));
  }

  CustomerReplica placeholder(UUID id) {
    jdbi.useHandle(handle ->
        handle.execute(
            "insert into customer_replica (id) values (?) on conflict (id) do nothing", id));
    return find(id).orElseThrow();
  }

  /// @return false if newer news, or the customer's erasure, came before
  boolean save(CustomerReplica customer, List<ExternalReference> references, long version) {
    boolean newer =
        jdbi.withHandle(handle ->
            handle.execute(
                """
                insert into customer_replica as c
                  (id, number, name, customer_class, owner_id, team, version)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set
                  number = excluded.number, name = excluded.name,
                  customer_class = excluded.customer_class, owner_id = excluded.owner_id,
                  team = excluded.team, version = excluded.version
                where not c.erased and (c.version < excluded.version or c.number is null)\
                """,
                customer.id(),
                customer.number(),
                customer.name(),
                customer.customerClass(),
                customer.ownerId(),
                customer.team(),
                version))
            == 1;
    if (newer) {
      readAhead().clear();
      saveReferences(customer.id(), references);
    }
    return newer;
  }

  private void saveReferences(UUID id, List<ExternalReference> references) {
    String[] systems = references.stream().map(ExternalReference::system).toArray(String[]::new);
    String[] ids = references.stream().map(ExternalReference::id).toArray(String[]::new);
    jdbi.useHandle(handle -> {
      handle.execute(
          """
          delete from customer_replica_reference
          where customer_id = ?
            and (system, external_id) not in (select * from unnest(?::text[], ?::text[]))\
          """,
          id,
          systems,
          ids);
      handle.execute(
          """
          insert into customer_replica_reference (system, external_id, customer_id)
          select s, e, ? from unnest(?::text[], ?::text[]) as given (s, e)
          on conflict (system, external_id) do update set customer_id = excluded.customer_id\
          """,
          id,
          systems,
          ids);
    });
  }

  /// Forgets who it was; the id stays, because orders and opportunities hang on it.
  void erase(UUID id) {
    jdbi.useHandle(handle ->
        handle.execute(
            """
            insert into customer_replica (id, erased) values (?, true)
            on conflict (id) do update set erased = true\
            """,
            id));
    readAhead().clear();
  }

  private static CustomerReplica read(ResultSet row, StatementContext context) throws SQLException {
    return new CustomerReplica(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getString("name"),
        row.getString("customer_class"),
        row.getObject("owner_id", UUID.class),
        row.getString("team"));
  }
}
