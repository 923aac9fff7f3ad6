package io.kehu.platform.privacy;

import io.kehu.platform.audit.Audit;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// What this service holds of a person, by the same declarations by which it is erased: what would be erased or kept is what is shown.
@ApplicationScoped
class PersonalData {
  private static final int FETCHED_AT_ONCE = 500;

  private final Jdbi jdbi;
  private final List<Erases> declared;
  private final Audit audit;

  PersonalData(Jdbi jdbi, @All List<Erases> declared, Audit audit) {
    this.jdbi = jdbi;
    this.declared = declared;
    this.audit = audit;
  }

  private record Rows(String table, String where) {}

  /// A line a row: `{"table": …, "row": {…}}`. That somebody asked is recorded before anything is shown.
  @Transactional
  StreamingOutput export(String kind, UUID subject) {
    audit.record("personal-data", subject, "exported", null, Map.of("kind", kind));
    Set<Rows> tables =
        declared.stream()
            .flatMap(each -> each.erasing().stream())
            .filter(erasing -> erasing.kind().equals(kind))
            .map(erasing -> new Rows(erasing.table(), erasing.where()))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return out -> {
      Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      QuarkusTransaction.requiringNew()
          .run(
              () -> jdbi.useHandle(db -> tables.forEach(table -> write(db, table, subject, text))));
      text.flush();
    };
  }

  private static void write(Handle db, Rows rows, UUID subject, Writer text) {
    db.createQuery(
            "select cast(jsonb_build_object('table', '%1$s', 'row', to_jsonb(t)) as text) from %1$s t where %2$s"
                .formatted(rows.table(), rows.where()))
        .bind("subject", subject)
        .setFetchSize(FETCHED_AT_ONCE)
        .mapTo(String.class)
        .forEach(line -> {
          try {
            text.write(line + "\n");
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
