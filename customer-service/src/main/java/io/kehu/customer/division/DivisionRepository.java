package io.kehu.customer.division;

import io.kehu.platform.codelist.Label;
import io.kehu.platform.page.FieldType;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Listing;
import io.kehu.platform.page.Lists;
import io.kehu.platform.page.Page;
import io.kehu.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// The divisions that are known.
@ApplicationScoped
class DivisionRepository {
  private static final String COLUMNS =
      """
      d.id, d.code, d.parent_code, d.name, d.name_en,
      exists (select from administrative_division c where c.parent_code = d.code) as has_children
      """;

  private static final Listing<DivisionApi.View> LISTING =
      Listing.from("administrative_division d", "d.id")
          .required("code", FieldType.CODE, "d.code")
          .field("parent", FieldType.CODE, "d.parent_code")
          .required("name", FieldType.TEXT, "d.name")
          .defaultSort("code")
          .select(COLUMNS, DivisionRepository::view);

  private final Jdbi jdbi;
  private final Lists lists;

  DivisionRepository(Jdbi jdbi, Lists lists) {
    this.jdbi = jdbi;
    this.lists = lists;
  }

  /// The id under which its changes are recorded, and what is stored; null of a new one.
  record Stored(UUID id, DivisionApi.@Nullable View division) {}

  /// @param parent null for the provinces
  Page<DivisionApi.View> children(@Nullable String parent, ListRequest request) {
    Sql below =
        parent == null
            ? Sql.of("d.parent_code is null", Map.of())
            : Sql.of("d.parent_code = :parent", Map.of("parent", parent));
    return lists.page(LISTING, request, List.of(below));
  }

  Optional<Stored> find(String code) {
    return jdbi.withHandle(db ->
        db.createQuery(
                "select %s from administrative_division d where code = :code".formatted(COLUMNS))
            .bind("code", code)
            .map((row, _) -> new Stored(row.getObject("id", UUID.class), view(row)))
            .findOne());
  }

  /// Whether anything is known below a province.
  boolean isFilled(DivisionCode province) {
    return jdbi.withHandle(db ->
        db.createQuery("select exists (select from administrative_division where parent_code = ?)")
            .bind(0, province.value())
            .mapTo(Boolean.class)
            .one());
  }

  /// An English name that is known stays where the row has none.
  void save(UUID id, DivisionApi.Row row) {
    jdbi.useHandle(db ->
        db.createUpdate(
                """
                insert into administrative_division (id, code, parent_code, name, name_en)
                values (:id, :code, :parent, :name, :nameEn)
                on conflict (code) do update set parent_code = excluded.parent_code,
                  name = excluded.name,
                  name_en = coalesce(excluded.name_en, administrative_division.name_en)
                """)
            .bind("id", id)
            .bind("code", row.code())
            .bind("parent", row.parent())
            .bind("name", row.name())
            .bind("nameEn", row.nameEn())
            .execute());
  }

  private static DivisionApi.View view(ResultSet row) throws SQLException {
    String name = row.getString("name");
    String english = row.getString("name_en");
    return new DivisionApi.View(
        row.getString("code"),
        row.getString("parent_code"),
        new Label(english == null ? name : english, name),
        row.getBoolean("has_children"));
  }
}
