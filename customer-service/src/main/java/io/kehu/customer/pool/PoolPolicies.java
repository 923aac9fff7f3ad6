package io.kehu.customer.pool;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import io.kehu.platform.audit.Audit;
import io.kehu.platform.json.StoredJson;
import io.kehu.platform.sql.Rows;
import io.kehu.platform.web.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Keeps the one policy of the pool. There always is one: the migration writes the first.
@ApplicationScoped
class PoolPolicies {
  /// The policy is no record among others; its audit entries need an id all the same.
  static final UUID AUDIT_ID = UUID.fromString("00000000-0000-7000-8000-000000000012");

  private final Jdbi jdbi;
  private final StoredJson json;
  private final Audit audit;
  private final Clock clock;

  PoolPolicies(Jdbi jdbi, StoredJson json, Audit audit, Clock clock) {
    this.jdbi = jdbi;
    this.json = json;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional(SUPPORTS)
  PoolApi.PolicyView current() {
    return read("");
  }

  @Transactional
  PoolApi.PolicyView replace(@Nullable String ifMatch, PoolPolicy policy) {
    PoolApi.PolicyView before = read("for update");
    IfMatch.require(ifMatch, before.version(), before);
    if (before.policy().equals(policy)) {
      return before;
    }
    PoolApi.PolicyView after =
        new PoolApi.PolicyView(policy, before.version() + 1, clock.instant());
    jdbi.useHandle(db ->
        db.createUpdate(
                """
                update pool_policy
                set policy = cast(:policy as jsonb), version = :version, updated_at = :at
                """)
            .bind("policy", json.write(policy))
            .bind("version", after.version())
            .bind("at", after.updatedAt())
            .execute());
    audit.record("pool-policy", AUDIT_ID, "changed", before, after);
    return after;
  }

  private PoolApi.PolicyView read(String lock) {
    return jdbi.withHandle(db ->
        db.createQuery("select policy, version, updated_at from pool_policy " + lock)
            .map((row, _) -> view(row))
            .one());
  }

  private PoolApi.PolicyView view(ResultSet row) throws SQLException {
    return new PoolApi.PolicyView(
        json.read(row.getString("policy"), PoolPolicy.class),
        row.getLong("version"),
        Rows.instant(row, "updated_at"));
  }
}
