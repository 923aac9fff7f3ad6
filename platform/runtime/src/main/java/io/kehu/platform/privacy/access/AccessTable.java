package io.kehu.platform.privacy.access;

import io.kehu.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// Requests as they are stored.
@ApplicationScoped
class AccessTable {
  private final Jdbi jdbi;

  AccessTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void save(AccessOpened opened) {
    jdbi.useHandle(db ->
        db.execute(
            """
            insert into access_request (request_id, kind, subject_ids, readable_until) values (?, ?, ?, ?)
            on conflict (request_id) do update set
              kind = excluded.kind, subject_ids = excluded.subject_ids, readable_until = excluded.readable_until
            """,
            opened.requestId(),
            opened.kind(),
            opened.subjectIds().toArray(UUID[]::new),
            opened.readableUntil()));
  }

  Optional<AccessOpened> find(UUID request) {
    return jdbi.withHandle(db ->
        db.createQuery("select * from access_request where request_id = ?")
            .bind(0, request)
            .map((row, _) ->
                new AccessOpened(
                    row.getObject("request_id", UUID.class),
                    row.getString("kind"),
                    Arrays.asList((UUID[]) row.getArray("subject_ids").getArray()),
                    Rows.instant(row, "readable_until")))
            .findOne());
  }
}
