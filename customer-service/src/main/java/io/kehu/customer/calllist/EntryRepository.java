package io.kehu.customer.calllist;

import io.kehu.customer.channel.Consent;
import io.kehu.platform.sql.Rows;
import io.kehu.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/// Who stands on call lists, as agents work them.
@ApplicationScoped
class EntryRepository {
  /// Everybody chosen; `customer c` must be visible.
  private static final String CHOSEN =
      """
      select c.id as customer_id, cast(null as uuid) as contact_id, c.channels
      from customer c where %1$s and (%2$s)
      union all
      select c.id, p.id, p.channels
      from contact p join customer c on c.id = p.customer_id where %1$s and p.id = any(:contacts)
      limit :most
      """;

  private static final String FILL =
      """
      insert into call_list_entry
        (id, call_list_id, customer_id, contact_id, status, skip_reason, attempts, next_at)
      select uuidv7(), :list, who.customer_id, who.contact_id,
        case when phone.number is null then 'SKIPPED' else 'WAITING' end, %s, 0, :now
      from (%s) who %s
      """;

  private static final String NEXT =
      """
      select e.id from call_list_entry e join customer c on c.id = e.customer_id
      where e.call_list_id = :list and %s
        and (e.status = 'WAITING' and e.next_at <= :now
          or e.status = 'CLAIMED' and e.lease_until <= :now)
      order by e.next_at, e.id limit 1 for update of e skip locked
      """;

  private static final String CALLABLE =
      """
      select e.id, e.call_list_id, e.customer_id, c.number as customer_number,
        c.name as customer_name, e.contact_id, p.name as contact_name, e.attempts, e.lease_until,
        phone.number as phone, %s as skip_reason
      from call_list_entry e
      join customer c on c.id = e.customer_id
      left join contact p on p.id = e.contact_id
      cross join lateral (
        select case when e.contact_id is null then c.channels else p.channels end as channels) who
      %s
      where e.id = :id
      """
          .formatted(CallablePhone.SKIP, CallablePhone.CHOICE);

  private final Jdbi jdbi;

  EntryRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// An entry that somebody works on.
  record Held(
      UUID id,
      UUID listId,
      UUID customerId,
      @Nullable UUID contactId,
      EntryStatus status,
      int attempts,
      @Nullable UUID claimedBy) {}

  /// An entry as it may be called now.
  ///
  /// @param skip null where it may
  record Callable(CallListApi.@Nullable ClaimedEntry entry, @Nullable SkipReason skip) {}

  /// How a call leaves its entry.
  ///
  /// @param nextAt when to call again, where it waits
  record After(EntryStatus status, CallResult result, int attempts, Instant nextAt) {}

  /// Puts everybody chosen on the list, or skips them.
  ///
  /// @param chosen over `customer c`
  /// @return how many; one more than `most` means that there are too many
  int fill(CallList list, Sql visible, Sql chosen, List<UUID> contacts, int most) {
    String sql =
        FILL.formatted(
            CallablePhone.SKIP,
            CHOSEN.formatted(visible.text(), chosen.text()),
            CallablePhone.CHOICE);
    return jdbi.withHandle(db -> {
      try (Update update = db.createUpdate(sql)) {
        visible.parameters().forEach(update::bind);
        chosen.parameters().forEach(update::bind);
        return update
            .bindArray("contacts", UUID.class, contacts)
            .bind("most", most + 1)
            .bind("list", list.id())
            .bind("purpose", list.purpose().name())
            .bind("now", list.createdAt())
            .execute();
      }
    });
  }

  /// What the agent has in hand already.
  Optional<UUID> inHand(UUID list, UUID agent, Instant now) {
    return jdbi.withHandle(db ->
        db.createQuery(
                """
                select id from call_list_entry
                where call_list_id = :list and claimed_by = :agent and status = 'CLAIMED'
                  and lease_until > :now
                order by id limit 1 for update
                """)
            .bind("list", list)
            .bind("agent", agent)
            .bind("now", now)
            .mapTo(UUID.class)
            .findOne());
  }

  /// The next one to be called, held; what others hold is passed by.
  Optional<UUID> next(UUID list, Sql visible, Instant now) {
    return jdbi.withHandle(db -> {
      try (Query query = db.createQuery(NEXT.formatted(visible.text()))) {
        visible.parameters().forEach(query::bind);
        return query.bind("list", list).bind("now", now).mapTo(UUID.class).findOne();
      }
    });
  }

  void claim(UUID entry, UUID agent, Instant until) {
    jdbi.useHandle(db ->
        db.createUpdate(
                """
                update call_list_entry
                set status = 'CLAIMED', claimed_by = :agent, lease_until = :until where id = :id
                """)
            .bind("id", entry)
            .bind("agent", agent)
            .bind("until", until)
            .execute());
  }

  void skip(UUID entry, SkipReason reason) {
    jdbi.useHandle(db ->
        db.createUpdate(
                """
                update call_list_entry set status = 'SKIPPED', skip_reason = :reason,
                  claimed_by = null, lease_until = null where id = :id
                """)
            .bind("id", entry)
            .bind("reason", reason.name())
            .execute());
  }

  /// A claimed entry with its number as it is now.
  Callable callable(UUID entry, Consent.Purpose purpose) {
    return jdbi.withHandle(db ->
        db.createQuery(CALLABLE)
            .bind("id", entry)
            .bind("purpose", purpose.name())
            .map((row, _) -> {
              String reason = row.getString("skip_reason");
              SkipReason skip = reason == null ? null : SkipReason.valueOf(reason);
              return new Callable(skip == null ? claimed(row) : null, skip);
            })
            .one());
  }

  /// Holds an entry until the transaction ends.
  ///
  /// @param visible over `customer c`
  Optional<Held> held(UUID entry, Sql visible) {
    String sql =
        """
        select e.* from call_list_entry e join customer c on c.id = e.customer_id
        where e.id = :id and %s for update of e
        """
            .formatted(visible.text());
    return jdbi.withHandle(db -> {
      try (Query query = db.createQuery(sql)) {
        visible.parameters().forEach(query::bind);
        return query
            .bind("id", entry)
            .map((row, _) ->
                new Held(
                    row.getObject("id", UUID.class),
                    row.getObject("call_list_id", UUID.class),
                    row.getObject("customer_id", UUID.class),
                    row.getObject("contact_id", UUID.class),
                    EntryStatus.valueOf(row.getString("status")),
                    row.getInt("attempts"),
                    row.getObject("claimed_by", UUID.class)))
            .findOne();
      }
    });
  }

  void record(Held entry, CallListApi.Attempt attempt, After after) {
    jdbi.useHandle(db -> {
      db.createUpdate(
              """
              update call_list_entry set status = :status, result = :result, attempts = :attempts,
                next_at = :nextAt, claimed_by = null, lease_until = null
              where id = :id
              """)
          .bind("id", entry.id())
          .bind("status", after.status().name())
          .bind("result", after.result().name())
          .bind("attempts", after.attempts())
          .bind("nextAt", after.nextAt())
          .execute();
      db.createUpdate(
              """
              insert into call_attempt
                (id, entry_id, customer_id, agent_id, result, attempt, call_back_at, note, at)
              values (:id, :entryId, :customerId, :agentId, :result, :attempt, :callBackAt, :note, :at)
              """)
          .bind("id", attempt.id())
          .bind("entryId", entry.id())
          .bind("customerId", entry.customerId())
          .bind("agentId", attempt.agentId())
          .bind("result", attempt.result().name())
          .bind("attempt", attempt.attempt())
          .bind("callBackAt", attempt.callBackAt())
          .bind("note", attempt.note())
          .bind("at", attempt.at())
          .execute();
    });
  }

  private static CallListApi.ClaimedEntry claimed(ResultSet row) throws SQLException {
    return new CallListApi.ClaimedEntry(
        row.getObject("id", UUID.class),
        row.getObject("call_list_id", UUID.class),
        row.getObject("customer_id", UUID.class),
        row.getString("customer_number"),
        row.getString("customer_name"),
        row.getObject("contact_id", UUID.class),
        row.getString("contact_name"),
        row.getString("phone"),
        row.getInt("attempts"),
        Rows.instant(row, "lease_until"));
  }
}
