package io.kehu.customer.erasure.part;

import com.fasterxml.jackson.core.type.TypeReference;
import io.kehu.platform.json.StoredJson;
import io.kehu.platform.privacy.Erased;
import io.kehu.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// Parts as they are stored.
@ApplicationScoped
public class Parts {
  private final Jdbi jdbi;
  private final StoredJson json;

  Parts(Jdbi jdbi, StoredJson json) {
    this.jdbi = jdbi;
    this.json = json;
  }

  public void add(Erased part) {
    jdbi.useHandle(db ->
        db.createUpdate(
                """
                insert into erasure_part (erasure_id, subject_id, service, finished_at, tables)
                values (:erasureId, :subjectId, :service, :finishedAt, cast(:json as jsonb))
                on conflict do nothing
                """)
            .bindMethods(part)
            .bind("json", json.write(part.tables()))
            .execute());
  }

  public List<Part> of(UUID erasure) {
    return jdbi.withHandle(db ->
        db.createQuery(
                "select * from erasure_part where erasure_id = ? order by service, subject_id")
            .bind(0, erasure)
            .map((row, _) ->
                new Part(
                    row.getString("service"),
                    row.getObject("subject_id", UUID.class),
                    Rows.instant(row, "finished_at"),
                    json.read(row.getString("tables"), new TypeReference<>() {})))
            .list());
  }

  /// Those of `services` that have not told of every subject.
  public List<String> pending(UUID erasure, Set<String> services, Collection<UUID> subjects) {
    List<Part> told = of(erasure);
    return services.stream()
        .filter(service ->
            !subjects.stream()
                .allMatch(subject ->
                    told.stream()
                        .anyMatch(part ->
                            part.service().equals(service) && part.subjectId().equals(subject))))
        .sorted()
        .toList();
  }
}
