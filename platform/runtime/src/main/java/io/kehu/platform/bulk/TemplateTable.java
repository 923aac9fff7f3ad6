package io.kehu.platform.bulk;

import io.kehu.platform.json.StoredJson;
import io.kehu.platform.page.FieldType;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Listing;
import io.kehu.platform.page.Lists;
import io.kehu.platform.page.Page;
import io.kehu.platform.sql.Rows;
import io.kehu.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// Templates as they are stored.
@ApplicationScoped
class TemplateTable {
  private final Jdbi jdbi;
  private final Lists lists;
  private final StoredJson json;
  private final Listing<Template> listing;

  TemplateTable(Jdbi jdbi, Lists lists, StoredJson json) {
    this.jdbi = jdbi;
    this.lists = lists;
    this.json = json;
    this.listing =
        Listing.from("import_template t", "t.id")
            .required("name", FieldType.TEXT, "t.name")
            .required("kind", FieldType.CODE, "t.kind")
            .required("createdAt", FieldType.INSTANT, "t.created_at")
            .required("updatedAt", FieldType.INSTANT, "t.updated_at")
            .defaultSort("name")
            .select("t.*", this::read);
  }

  Page<Template> page(ListRequest request) {
    return lists.page(listing, request, List.of());
  }

  Optional<Template> find(UUID id) {
    return one(Sql.of("t.id = :id", Map.of("id", id)));
  }

  /// Held until the transaction ends.
  Optional<Template> locked(UUID id) {
    return one(Sql.of("t.id = :id for update", Map.of("id", id)));
  }

  Optional<Template> named(String kind, String name) {
    return one(Sql.of("t.kind = :kind and t.name = :name", Map.of("kind", kind, "name", name)));
  }

  private Optional<Template> one(Sql where) {
    return jdbi.withHandle(db ->
        db.createQuery("select t.* from import_template t where " + where.text())
            .bindMap(where.parameters())
            .map((row, _) -> read(row))
            .findOne());
  }

  /// @return false where another one of the kind has the name
  boolean save(Template template) {
    return jdbi.withHandle(db ->
        db.createUpdate(
                """
                insert into import_template (id, version, name, kind, mapping, created_at, updated_at)
                select :id, :version, :name, :kind, cast(:mapping as jsonb), :createdAt, :updatedAt
                where not exists (
                  select from import_template o where o.kind = :kind and o.name = :name and o.id <> :id)
                on conflict (id) do update set
                  version = excluded.version, name = excluded.name, mapping = excluded.mapping,
                  updated_at = excluded.updated_at
                """)
            .bind("id", template.id())
            .bind("version", template.version())
            .bind("name", template.name())
            .bind("kind", template.kind())
            .bind("createdAt", template.createdAt())
            .bind("updatedAt", template.updatedAt())
            .bind("mapping", json.write(template.mapping()))
            .execute())
        == 1;
  }

  void remove(UUID id) {
    jdbi.useHandle(db -> db.execute("delete from import_template where id = ?", id));
  }

  private Template read(ResultSet row) throws SQLException {
    return new Template(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("kind"),
        json.read(row.getString("mapping"), Mapping.class),
        row.getLong("version"),
        Rows.instant(row, "created_at"),
        Rows.instant(row, "updated_at"));
  }
}
