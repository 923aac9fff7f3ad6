package io.kehu.customer.customfield;

import io.kehu.platform.codelist.Label;
import io.kehu.platform.json.StoredJson;
import io.kehu.platform.page.FieldType;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Listing;
import io.kehu.platform.page.Lists;
import io.kehu.platform.page.Page;
import io.kehu.platform.sql.Rows;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// The definitions of custom fields.
@ApplicationScoped
class CustomFieldRepository implements PanacheRepositoryBase<CustomField, UUID> {
  private final Jdbi jdbi;
  private final Lists lists;
  private final StoredJson json;
  private final Listing<CustomFieldApi.View> listing =
      Listing.from("custom_field f", "f.id")
          .required("name", FieldType.TEXT, "f.name")
          .field("type", FieldType.CODE, "f.type")
          .field("retired", FieldType.BOOLEAN, "f.retired")
          .defaultSort("name")
          .select("f.*", this::view);

  CustomFieldRepository(Jdbi jdbi, Lists lists, StoredJson json) {
    this.jdbi = jdbi;
    this.lists = lists;
    this.json = json;
  }

  Optional<CustomField> lockedByName(String name) {
    return find("name", name).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
  }

  Page<CustomFieldApi.View> list(ListRequest request) {
    return lists.page(listing, request, List.of());
  }

  /// Every definition; readable without a transaction, as where rows of a file are read ahead.
  List<CustomFieldApi.View> all() {
    return jdbi.withHandle(db ->
        db.createQuery("select * from custom_field order by name")
            .map((row, _) -> view(row))
            .list());
  }

  /// True where some customer has a value of the field.
  boolean isInUse(String name) {
    return jdbi.withHandle(db ->
        db.createQuery(
                "select exists (select from customer where jsonb_exists(custom_fields, :name))")
            .bind("name", name)
            .mapTo(Boolean.class)
            .one());
  }

  private CustomFieldApi.View view(ResultSet row) throws SQLException {
    return new CustomFieldApi.View(
        row.getString("name"),
        CustomFieldType.valueOf(row.getString("type")),
        json.read(row.getString("label"), Label.class),
        json.read(row.getString("limits"), CustomFieldLimits.class),
        row.getBoolean("retired"),
        CustomFieldIndex.valueOf(row.getString("index_state")),
        row.getLong("version"),
        Rows.instant(row, "created_at"),
        Rows.instant(row, "updated_at"));
  }
}
