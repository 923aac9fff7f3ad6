package io.kehu.customer.calllist;

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
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// Call lists as people look at them: entries, calls that were made, figures.
@ApplicationScoped
class EntryListRepository {
  private static final Listing<CallListApi.Entry> LISTING =
      Listing.from(
              "call_list_entry e join customer c on c.id = e.customer_id"
                  + " left join contact p on p.id = e.contact_id",
              "e.id")
          .required("status", FieldType.CODE, "e.status")
          .field("result", FieldType.CODE, "e.result")
          .field("skipReason", FieldType.CODE, "e.skip_reason")
          .required("nextAt", FieldType.INSTANT, "e.next_at")
          .required("customerId", FieldType.UUID, "e.customer_id")
          .defaultSort("nextAt")
          .select(
              """
              e.id, e.call_list_id, e.customer_id, c.number as customer_number,
              c.name as customer_name, e.contact_id, p.name as contact_name, e.status,
              e.skip_reason, e.result, e.attempts, e.next_at, e.claimed_by
              """,
              EntryListRepository::entry);

  private static final Listing<CallListApi.Attempt> ATTEMPTS =
      Listing.from("call_attempt a", "a.id")
          .required("at", FieldType.INSTANT, "a.at")
          .required("result", FieldType.CODE, "a.result")
          .defaultSort("-at")
          .select("a.*", EntryListRepository::attempt);

  private final Jdbi jdbi;
  private final Lists lists;

  EntryListRepository(Jdbi jdbi, Lists lists) {
    this.jdbi = jdbi;
    this.lists = lists;
  }

  Page<CallListApi.Entry> list(ListRequest request, List<Sql> conditions) {
    return lists.page(LISTING, request, conditions);
  }

  Page<CallListApi.Attempt> attempts(UUID entry, ListRequest request) {
    return lists.page(
        ATTEMPTS, request, List.of(Sql.of("a.entry_id = :entry", Map.of("entry", entry))));
  }

  /// @param visible over `customer c`
  boolean isVisible(UUID entry, Sql visible) {
    String sql =
        """
        select exists (
          select from call_list_entry e join customer c on c.id = e.customer_id
          where e.id = :id and %s)
        """
            .formatted(visible.text());
    return jdbi.withHandle(db -> {
      try (Query query = db.createQuery(sql)) {
        visible.parameters().forEach(query::bind);
        return query.bind("id", entry).mapTo(Boolean.class).one();
      }
    });
  }

  CallListApi.Progress progress(UUID list) {
    List<Count> counts =
        jdbi.withHandle(db ->
            db.createQuery(
                    """
                    select status, result, skip_reason, count(*) as entries,
                      sum(attempts) as attempts
                    from call_list_entry where call_list_id = :list
                    group by status, result, skip_reason
                    """)
                .bind("list", list)
                .map((row, _) -> Count.read(row))
                .list());
    return new CallListApi.Progress(
        sum(counts, _ -> true),
        sum(counts, count -> count.status() == EntryStatus.WAITING),
        sum(counts, count -> count.status() == EntryStatus.CLAIMED),
        counts.stream().mapToLong(Count::attempts).sum(),
        by(counts, count -> count.status() == EntryStatus.DONE ? count.result() : null),
        by(counts, Count::skip));
  }

  /// How many entries are alike.
  private record Count(
      EntryStatus status,
      @Nullable CallResult result,
      @Nullable SkipReason skip,
      long entries,
      long attempts) {
    static Count read(ResultSet row) throws SQLException {
      return new Count(
          EntryStatus.valueOf(row.getString("status")),
          resultOf(row),
          skipOf(row),
          row.getLong("entries"),
          row.getLong("attempts"));
    }
  }

  private static long sum(List<Count> counts, Predicate<Count> of) {
    return counts.stream().filter(of).mapToLong(Count::entries).sum();
  }

  /// @param key null for what is not counted
  private static <K extends Enum<K>> Map<K, Long> by(
      List<Count> counts, Function<Count, @Nullable K> key) {
    Map<K, Long> sums = new TreeMap<>();
    for (Count count : counts) {
      K of = key.apply(count);
      if (of != null) {
        sums.merge(of, count.entries(), Long::sum);
      }
    }
    return sums;
  }

  private static @Nullable CallResult resultOf(ResultSet row) throws SQLException {
    String result = row.getString("result");
    return result == null ? null : CallResult.valueOf(result);
  }

  private static @Nullable SkipReason skipOf(ResultSet row) throws SQLException {
    String reason = row.getString("skip_reason");
    return reason == null ? null : SkipReason.valueOf(reason);
  }

  private static CallListApi.Entry entry(ResultSet row) throws SQLException {
    return new CallListApi.Entry(
        row.getObject("id", UUID.class),
        row.getObject("call_list_id", UUID.class),
        row.getObject("customer_id", UUID.class),
        row.getString("customer_number"),
        row.getString("customer_name"),
        row.getObject("contact_id", UUID.class),
        row.getString("contact_name"),
        EntryStatus.valueOf(row.getString("status")),
        skipOf(row),
        resultOf(row),
        row.getInt("attempts"),
        Rows.instant(row, "next_at"),
        row.getObject("claimed_by", UUID.class));
  }

  private static CallListApi.Attempt attempt(ResultSet row) throws SQLException {
    return new CallListApi.Attempt(
        row.getObject("id", UUID.class),
        row.getObject("entry_id", UUID.class),
        row.getObject("agent_id", UUID.class),
        CallResult.valueOf(row.getString("result")),
        row.getInt("attempt"),
        Rows.instantOrNull(row, "call_back_at"),
        row.getString("note"),
        Rows.instant(row, "at"));
  }
}
