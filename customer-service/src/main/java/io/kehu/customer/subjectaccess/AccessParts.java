package io.kehu.customer.subjectaccess;

import com.fasterxml.jackson.core.type.TypeReference;
import io.kehu.platform.json.StoredJson;
import io.kehu.platform.privacy.access.AccessPrepared;
import io.kehu.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/// What services told that they hold: how many rows, never what is in them.
@ApplicationScoped
class AccessParts {
  private final Jdbi jdbi;
  private final StoredJson json;
  private final AccessConfig config;

  AccessParts(Jdbi jdbi, StoredJson json, AccessConfig config) {
    this.jdbi = jdbi;
    this.json = json;
    this.config = config;
  }

  /// The newest answer of a service counts.
  void add(AccessPrepared part) {
    jdbi.useHandle(db ->
        db.createUpdate(
                """
                insert into subject_access_part as p (request_id, service, prepared_at, tables)
                values (:requestId, :service, :preparedAt, cast(:json as jsonb))
                on conflict (request_id, service) do update set prepared_at = excluded.prepared_at, tables = excluded.tables
                where p.prepared_at < excluded.prepared_at
                """)
            .bindMethods(part)
            .bind("json", json.write(part.tables()))
            .execute());
  }

  /// One for each service, by name.
  List<AccessApi.Part> of(UUID request) {
    Map<String, AccessApi.Part> told =
        jdbi.withHandle(db ->
            db
                .createQuery("select * from subject_access_part where request_id = ?")
                .bind(0, request)
                .map((row, _) -> {
                  List<AccessPrepared.Table> tables =
                      json.read(row.getString("tables"), new TypeReference<>() {});
                  String service = row.getString("service");
                  return new AccessApi.Part(
                      service,
                      path(service, request),
                      Rows.instant(row, "prepared_at"),
                      tables.stream().mapToLong(AccessPrepared.Table::rows).sum(),
                      tables);
                })
                .stream()
                .collect(Collectors.toMap(AccessApi.Part::service, part -> part)));
    return new TreeMap<>(config.services())
        .keySet().stream()
            .map(service ->
                told.getOrDefault(
                    service,
                    new AccessApi.Part(service, path(service, request), null, 0, List.of())))
            .toList();
  }

  private String path(String service, UUID request) {
    return config.services().getOrDefault(service, "") + "/v1/personal-data/" + request;
  }
}
