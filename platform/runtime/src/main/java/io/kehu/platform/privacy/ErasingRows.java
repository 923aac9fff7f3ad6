package io.kehu.platform.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Erases declared rows, a batch a call. The ids of records that go are remembered, because what others keep of them is found by those.
@ApplicationScoped
class ErasingRows {
  private static final int BATCH = 500;

  private final Jdbi jdbi;

  ErasingRows(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// A row that somebody changes meanwhile is found, but not erased before the next step.
  Step erase(Erasing erasing, UUID subject) {
    return jdbi.withHandle(db ->
        db.createQuery(
                """
                with due as materialized (
                  select ctid from %1$s where (%2$s)%3$s limit %4$d for update),
                gone as (%5$s returning %6$s as id),
                noted as (
                  insert into erasure_record (subject_id, record_id)
                  select distinct :subject, id from gone where id is not null on conflict do nothing)
                select (select count(*) from due) as found, (select count(*) from gone) as erased
                """
                    .formatted(
                        erasing.table(),
                        erasing.where(),
                        unlessBlank(erasing),
                        BATCH,
                        change(erasing, has(db, erasing.table(), "version", "bigint")),
                        has(db, erasing.table(), "id", "uuid") ? "t.id" : "cast(null as uuid)"))
            .bind("subject", subject)
            .map((row, _) -> new Step(row.getLong("found") > 0, row.getLong("erased")))
            .one());
  }

  /// Remembers records that stay, or of which nothing is left to blank: what others keep of them goes all the same.
  void note(Erasing erasing, UUID subject) {
    jdbi.useHandle(db -> {
      if (has(db, erasing.table(), "id", "uuid")) {
        db.createUpdate(
                """
                insert into erasure_record (subject_id, record_id)
                select :subject, id from %s where %s on conflict do nothing
                """
                    .formatted(erasing.table(), erasing.where()))
            .bind("subject", subject)
            .execute();
      }
    });
  }

  long count(Erasing erasing, UUID subject) {
    return jdbi.withHandle(db ->
        db.createQuery(
                "select count(*) from %s where %s".formatted(erasing.table(), erasing.where()))
            .bind("subject", subject)
            .mapTo(Long.class)
            .one());
  }

  /// A changed version turns away whoever is about to write back what was just blanked.
  private static String change(Erasing erasing, boolean versioned) {
    return erasing.blanked().isEmpty()
        ? "delete from %s t using due where t.ctid = due.ctid".formatted(erasing.table())
        : "update %s t set %s%s from due where t.ctid = due.ctid"
            .formatted(
                erasing.table(),
                erasing.blanked().entrySet().stream()
                    .map(column -> column.getKey() + " = " + column.getValue())
                    .collect(Collectors.joining(", ")),
                versioned ? ", version = t.version + 1" : "");
  }

  private static String unlessBlank(Erasing erasing) {
    return erasing.blanked().isEmpty()
        ? ""
        : erasing.blanked().entrySet().stream()
            .map(column -> column.getKey() + " is distinct from " + column.getValue())
            .collect(Collectors.joining(" or ", " and (", ")"));
  }

  private static boolean has(Handle db, String table, String column, String type) {
    return db.createQuery(
            """
            select exists (select from pg_attribute where attrelid = cast(:table as regclass)
              and attname = :column and atttypid = cast(:type as regtype))
            """)
        .bind("table", table)
        .bind("column", column)
        .bind("type", type)
        .mapTo(Boolean.class)
        .one();
  }
}
