package io.kehu.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kehu.testing.server.KehuTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/// The audit is insert-only, but for values of records that an erasure holds.
@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class AuditErasingIT {
  private static final String BLANK =
      "update audit_event set changes = '{\"name\": {}}' where record_id = ?";

  private final Jdbi jdbi;
  private final UUID record = UUID.randomUUID();

  AuditErasingIT(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Test
  void nothingChangesWithoutAnErasure() {
    entry();

    refused("update audit_event set changes = '{}' where record_id = ?");
    refused(BLANK);
    refused("delete from audit_event where record_id = ?");
    assertThatThrownBy(() -> jdbi.useHandle(db -> db.execute("truncate audit_event")))
        .hasMessageContaining("insert-only");
  }

  @Test
  void anErasureTakesValuesAndNothingElse() {
    entry();
    jdbi.useHandle(db -> {
      db.execute(
          "insert into erasure (subject_id, kind, erasure_id, begun_at) values (?, 'thing', ?, now())",
          record,
          record);
      db.execute(
          "insert into erasure_record (subject_id, record_id) values (?, ?)", record, record);
    });

    refused("update audit_event set actor = 'nobody' where record_id = ?");
    refused(
        "update audit_event set changes = '{\"name\": {\"to\": \"other\"}}' where record_id = ?");
    refused("update audit_event set changes = '{}' where record_id = ?");
    refused("delete from audit_event where record_id = ?");
    long erased =
        jdbi.withHandle(db ->
            db.createQuery("select erase_audit_values(?, 10)")
                .bind(0, record)
                .mapTo(Long.class)
                .one());

    assertThat(erased).isEqualTo(1);
    assertThat(changes()).isEqualTo("{\"name\": {}}");
  }

  private void refused(String sql) {
    assertThatThrownBy(() -> jdbi.useHandle((Handle db) -> db.execute(sql, record)))
        .hasMessageContaining("insert-only");
  }

  private void entry() {
    jdbi.useHandle(db ->
        db.execute(
            """
            insert into audit_event (id, occurred_at, kind, record_id, action, actor, actor_id, changes)
            values (?, now(), 'thing', ?, 'created', 'admin', ?, '{"name": {"to": "Jane"}}')
            """,
            UUID.randomUUID(),
            record,
            UUID.randomUUID()));
  }

  private String changes() {
    return jdbi.withHandle(db ->
        db.createQuery("select cast(changes as text) from audit_event where record_id = ?")
            .bind(0, record)
            .mapTo(String.class)
            .one());
  }
}
