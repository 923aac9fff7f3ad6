package io.kehu.customer.segment;

import io.kehu.platform.page.FieldType;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Listing;
import io.kehu.platform.page.Lists;
import io.kehu.platform.page.Page;
import io.kehu.platform.sql.Rows;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// The segments, without their members.
@ApplicationScoped
class SegmentRepository implements PanacheRepositoryBase<Segment, UUID> {
  private static final Listing<SegmentApi.Item> LISTING =
      Listing.from("segment s", "s.id")
          .required("code", FieldType.CODE, "s.code")
          .required("name", FieldType.TEXT, "s.name")
          .required("kind", FieldType.CODE, "s.kind")
          .required("status", FieldType.CODE, "s.status")
          .required("createdAt", FieldType.INSTANT, "s.created_at")
          .required("updatedAt", FieldType.INSTANT, "s.updated_at")
          .defaultSort("code")
          .select("s.*", SegmentRepository::item);

  private final Jdbi jdbi;
  private final Lists lists;

  SegmentRepository(Jdbi jdbi, Lists lists) {
    this.jdbi = jdbi;
    this.lists = lists;
  }

  /// A segment that is kept up.
  record Upkept(UUID id, String code, String name, String expression) {}

  Optional<Segment> byCode(String code) {
    return find("code", code).firstResultOptional();
  }

  Page<SegmentApi.Item> list(ListRequest request) {
    return lists.page(LISTING, request, List.of());
  }

  List<Upkept> upkept() {
    return jdbi.withHandle(db ->
        db.createQuery(
                """
                select id, code, name, expression from segment
                where kind = 'DYNAMIC' and status = 'ACTIVE' order by id
                """)
            .map((row, _) ->
                new Upkept(
                    row.getObject("id", UUID.class),
                    row.getString("code"),
                    row.getString("name"),
                    row.getString("expression")))
            .list());
  }

  private static SegmentApi.Item item(ResultSet row) throws SQLException {
    return new SegmentApi.Item(
        row.getString("code"),
        row.getString("name"),
        row.getString("description"),
        SegmentKind.valueOf(row.getString("kind")),
        SegmentStatus.valueOf(row.getString("status")),
        row.getString("expression"),
        row.getLong("version"),
        Rows.instant(row, "created_at"),
        Rows.instant(row, "updated_at"));
  }
}
