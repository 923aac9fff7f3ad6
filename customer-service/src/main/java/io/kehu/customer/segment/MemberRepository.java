package io.kehu.customer.segment;

import io.kehu.customer.expression.Condition;
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
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/// Which customers are in which segments.
@ApplicationScoped
class MemberRepository {
  private static final Listing<SegmentApi.Member> MEMBERS =
      Listing.from("segment_member m join customer c on c.id = m.customer_id", "m.customer_id")
          .required("since", FieldType.INSTANT, "m.since")
          .required("name", FieldType.TEXT, "c.name")
          .required("number", FieldType.TEXT, "c.number")
          .field("team", FieldType.CODE, "c.team")
          .field("ownerId", FieldType.UUID, "c.owner_id")
          .defaultSort("since")
          .select(
              "m.customer_id, m.since, c.number, c.name, c.owner_id, c.team",
              MemberRepository::member);

  private static final Listing<SegmentApi.Membership> MEMBERSHIPS =
      Listing.from("segment_member m join segment s on s.id = m.segment_id", "s.id")
          .required("code", FieldType.CODE, "s.code")
          .required("since", FieldType.INSTANT, "m.since")
          .required("kind", FieldType.CODE, "s.kind")
          .required("status", FieldType.CODE, "s.status")
          .defaultSort("code")
          .select("s.code, s.name, s.kind, s.status, m.since", MemberRepository::membership);

  private final Jdbi jdbi;
  private final Lists lists;

  MemberRepository(Jdbi jdbi, Lists lists) {
    this.jdbi = jdbi;
    this.lists = lists;
  }

  /// A customer that came or went.
  record Turn(UUID segmentId, UUID customerId, boolean entered) {}

  /// Works segments out for some customers, by one statement.
  ///
  /// @param segments their conditions, parameters of all of them unlike one another
  /// @return what changed by it
  List<Turn> refresh(
      SequencedMap<UUID, Condition> segments, Collection<UUID> customers, Instant now) {
    String conditions =
        segments.values().stream()
            .map(condition -> "(" + condition.where().text() + ") is true")
            .collect(Collectors.joining(",\n"));
    String sql =
        """
        with subject as (
          select c.id, array_positions(array[%s], true) as hits
          from %s where c.id = any(:customers) and c.merged_into_id is null and c.erased_at is null),
        hit as materialized (
          select subject.id as customer_id, (cast(:segments as uuid[]))[h.place] as segment_id
          from subject cross join unnest(subject.hits) as h(place)),
        known as materialized (
          select customer_id, segment_id from segment_member
          where customer_id = any(:customers) and segment_id = any(:segments)),
        gone as (
          delete from segment_member m
          using (select * from known except select * from hit) as lost
          where m.customer_id = lost.customer_id and m.segment_id = lost.segment_id
          returning m.segment_id, m.customer_id),
        come as (
          insert into segment_member (segment_id, customer_id, since)
          select segment_id, customer_id, :now
          from (select * from hit except select * from known) as new
          on conflict do nothing
          returning segment_id, customer_id)
        select segment_id, customer_id, false as entered from gone
        union all
        select segment_id, customer_id, true as entered from come
        """
            .formatted(conditions, Condition.from(segments.values()));
    return jdbi.withHandle(db -> {
      try (Query query = db.createQuery(sql)) {
        segments.values().forEach(condition -> condition.where().parameters().forEach(query::bind));
        return query
            .bind("segments", segments.keySet())
            .bind("customers", customers)
            .bind("now", now)
            .map((row, _) -> turn(row))
            .list();
      }
    });
  }

  List<Turn> add(UUID segment, Collection<UUID> customers, Instant now) {
    return jdbi.withHandle(db ->
        db.createQuery(
                """
                insert into segment_member (segment_id, customer_id, since)
                select :segment, id, :now from unnest(cast(:customers as uuid[])) as n(id) order by id
                on conflict do nothing
                returning segment_id, customer_id, true as entered
                """)
            .bind("segment", segment)
            .bind("customers", customers)
            .bind("now", now)
            .map((row, _) -> turn(row))
            .list());
  }

  List<Turn> remove(UUID segment, Collection<UUID> customers) {
    return jdbi.withHandle(db ->
        db.createQuery(
                """
                delete from segment_member
                where segment_id = :segment and customer_id = any(cast(:customers as uuid[]))
                returning segment_id, customer_id, false as entered
                """)
            .bind("segment", segment)
            .bind("customers", customers)
            .map((row, _) -> turn(row))
            .list());
  }

  /// Those of the customers for whom `readable` holds.
  List<UUID> readable(Collection<UUID> customers, Sql readable) {
    return jdbi.withHandle(db -> {
      try (Query query =
          db.createQuery(
              """
              select c.id from customer c
              where c.id = any(cast(:customers as uuid[])) and %s
              """
                  .formatted(readable.text()))) {
        readable.parameters().forEach(query::bind);
        return query.bind("customers", customers).mapTo(UUID.class).list();
      }
    });
  }

  long count(UUID segment) {
    return jdbi.withHandle(db ->
        db.createQuery("select count(*) from segment_member where segment_id = ?")
            .bind(0, segment)
            .mapTo(Long.class)
            .one());
  }

  Page<SegmentApi.Member> members(UUID segment, ListRequest request, Sql readable) {
    Sql of = Sql.of("m.segment_id = :ofSegment", Map.of("ofSegment", segment));
    return lists.page(MEMBERS, request, List.of(readable, of));
  }

  Page<SegmentApi.Membership> of(UUID customer, ListRequest request) {
    Sql of = Sql.of("m.customer_id = :ofCustomer", Map.of("ofCustomer", customer));
    return lists.page(MEMBERSHIPS, request, List.of(of));
  }

  private static Turn turn(ResultSet row) throws SQLException {
    return new Turn(
        row.getObject("segment_id", UUID.class),
        row.getObject("customer_id", UUID.class),
        row.getBoolean("entered"));
  }

  private static SegmentApi.Member member(ResultSet row) throws SQLException {
    return new SegmentApi.Member(
        row.getObject("customer_id", UUID.class),
        row.getString("number"),
        row.getString("name"),
        row.getObject("owner_id", UUID.class),
        row.getString("team"),
        Rows.instant(row, "since"));
  }

  private static SegmentApi.Membership membership(ResultSet row) throws SQLException {
    return new SegmentApi.Membership(
        row.getString("code"),
        row.getString("name"),
        SegmentKind.valueOf(row.getString("kind")),
        SegmentStatus.valueOf(row.getString("status")),
        Rows.instant(row, "since"));
  }
}
