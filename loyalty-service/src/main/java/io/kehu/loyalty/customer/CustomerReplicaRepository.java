package io.kehu.loyalty.customer;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// Replicas by SQL: they have no rules of their own.
@ApplicationScoped
class CustomerReplicaRepository {
  private final Jdbi jdbi;

  CustomerReplicaRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// The customer, or the one that it was merged into.
  Optional<CustomerReplica> find(UUID id) {
    return jdbi.withHandle(handle ->
        handle
            .select("select * from customer_replica where id = successor_of(?)", id)
            .map((row, context) -> read(row))
            .findOne());
  }

  void placeholder(UUID id) {
    jdbi.useHandle(handle ->
        handle.execute(
            "insert into customer_replica (id) values (?) on conflict (id) do nothing", id));
  }

  /// @return false where newer news, or the customer's erasure, came before
  boolean save(CustomerReplica customer, long version) {
    return jdbi.withHandle(handle ->
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
  }

  /// Forgets who it was; the id stays, because the ledger hangs on it.
  void erase(UUID id) {
    jdbi.useHandle(handle ->
        handle.execute(
            """
            insert into customer_replica (id, erased) values (?, true)
            on conflict (id) do update set erased = true\
            """,
            id));
  }

  private static CustomerReplica read(ResultSet row) throws SQLException {
    return new CustomerReplica(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getString("name"),
        row.getString("customer_class"),
        row.getObject("owner_id", UUID.class),
        row.getString("team"),
        row.getBoolean("erased"));
  }
}
