package io.kehu.customer.communication;

import io.kehu.customer.encounter.TimeSpan;
import io.kehu.platform.page.FieldType;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Listing;
import io.kehu.platform.page.Lists;
import io.kehu.platform.page.Page;
import io.kehu.platform.sql.Rows;
import io.kehu.platform.sql.Sql;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The communications with all customers.
@ApplicationScoped
class CommunicationRepository implements PanacheRepositoryBase<Communication, UUID> {
  private static final Listing<CommunicationApi.Item> LISTING =
      Listing.from("communication m join customer c on c.id = m.customer_id", "m.id")
          .required("at", FieldType.INSTANT, "m.at")
          .field("plannedStart", FieldType.INSTANT, "m.planned_start")
          .field("actualStart", FieldType.INSTANT, "m.actual_start")
          .required("channel", FieldType.CODE, "m.channel")
          .required("direction", FieldType.CODE, "m.direction")
          .required("status", FieldType.CODE, "m.status")
          .required("topic", FieldType.TEXT, "m.topic")
          .field("ownerId", FieldType.UUID, "m.owner_id")
          .required("createdAt", FieldType.INSTANT, "m.created_at")
          .required("updatedAt", FieldType.INSTANT, "m.updated_at")
          .defaultSort("-at")
          .select(
              """
              m.id, m.customer_id, c.number, c.name, m.channel, m.direction, m.status, m.topic,
              m.owner_id, m.planned_start, m.planned_end, m.actual_start, m.actual_end, m.version,
              m.created_at, m.updated_at
              """,
              CommunicationRepository::item);

  private final Lists lists;

  CommunicationRepository(Lists lists) {
    this.lists = lists;
  }

  Page<CommunicationApi.Item> list(ListRequest request, List<Sql> conditions) {
    return lists.page(LISTING, request, conditions);
  }

  private static CommunicationApi.Item item(ResultSet row) throws SQLException {
    return new CommunicationApi.Item(
        row.getObject("id", UUID.class),
        row.getObject("customer_id", UUID.class),
        row.getString("number"),
        row.getString("name"),
        CommunicationChannel.valueOf(row.getString("channel")),
        Direction.valueOf(row.getString("direction")),
        CommunicationStatus.valueOf(row.getString("status")),
        row.getString("topic"),
        row.getObject("owner_id", UUID.class),
        span(row, "planned"),
        span(row, "actual"),
        row.getLong("version"),
        Rows.instant(row, "created_at"),
        Rows.instant(row, "updated_at"));
  }

  private static @Nullable TimeSpan span(ResultSet row, String which) throws SQLException {
    Instant start = Rows.instantOrNull(row, which + "_start");
    return start == null ? null : new TimeSpan(start, Rows.instantOrNull(row, which + "_end"));
  }
}
