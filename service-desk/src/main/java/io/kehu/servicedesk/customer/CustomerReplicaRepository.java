package io.kehu.servicedesk.customer;

import io.kehu.platform.external.ExternalReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/// Replicas and their external references, by SQL: they have no rules of their own.
@ApplicationScoped
class CustomerReplicaRepository {
  private static final String COLUMNS =
      "c.id, c.number, c.name, c.customer_class, c.owner_id, c.team, c.tier, c.erased";

  private final Jdbi jdbi;

  CustomerReplicaRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// The customer, or the one that it was merged into.
  Optional<CustomerReplica> find(UUID id) {
    return jdbi.withHandle(handle ->
        handle
            .select(
                "select " + COLUMNS + " from customer_replica c where c.id = successor_of(?)", id)
            .map(CustomerReplicaRepository::read)
            .findOne());
  }

  Optional<CustomerReplica> find(ExternalReference reference) {
    return jdbi.withHandle(handle ->
        handle
            .select(
                "select "
                    + COLUMNS
                    + """
                     from customer_replica_reference r
                    join customer_replica c on c.id = successor_of(r.customer_id)
                    where r.system = ? and r.external_id = ?\
                    """,
                reference.system(),
                reference.id())
            .map(CustomerReplicaRepository::read)
            .findOne());
  }

  CustomerReplica placeholder(UUID id) {
    jdbi.useHandle(handle ->
        handle.execute(
            "insert into customer_replica (id) values (?) on conflict (id) do nothing", id));
    return find(id).orElseThrow();
  }

  void saveTier(UUID id, String tier) {
    jdbi.useHandle(handle ->
        handle.execute(
            """
            insert into customer_replica as c (id, tier) values (?, ?)
            on conflict (id) do update set tier = excluded.tier where not c.erased\
            """,
            id,
            tier));
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

  /// Nothing new is taken in about it; the id stays, because tickets and answers hang on it.
  void erase(UUID id) {
    jdbi.useHandle(handle ->
        handle.execute(
            """
            insert into customer_replica (id, erased) values (?, true)
            on conflict (id) do update set erased = true\
            """,
            id));
  }

  private static CustomerReplica read(ResultSet row, StatementContext context) throws SQLException {
    return new CustomerReplica(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getString("name"),
        row.getString("customer_class"),
        row.getObject("owner_id", UUID.class),
        row.getString("team"),
        row.getString("tier"),
        row.getBoolean("erased"));
  }
}
