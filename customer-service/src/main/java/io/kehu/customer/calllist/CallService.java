package io.kehu.customer.calllist;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import io.kehu.customer.customer.CustomerAccess;
import io.kehu.customer.locking.NamedLocks;
import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.audit.Audit;
import io.kehu.platform.event.Outbox;
import io.kehu.platform.id.Ids;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.sql.Sql;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What agents do with call lists: claim the next entry, call, say how it went.
@ApplicationScoped
public class CallService {
  private static final String KIND = "call-list-entry";

  /// Entries that turn out not to be callable any more, passed over in one claim.
  private static final int MOST_SKIPPED = 100;

  private final CallListService lists;
  private final EntryRepository entries;
  private final EntryListRepository entryLists;
  private final CustomerAccess customers;
  private final CurrentCaller callers;
  private final NamedLocks locks;
  private final CallConfig config;
  private final Outbox outbox;
  private final Audit audit;
  private final MeterRegistry metrics;
  private final Clock clock;

  CallService(
      CallListService lists,
      EntryRepository entries,
      EntryListRepository entryLists,
      CustomerAccess customers,
      CurrentCaller callers,
      NamedLocks locks,
      CallConfig config,
      Outbox outbox,
      Audit audit,
      MeterRegistry metrics,
      Clock clock) {
    this.lists = lists;
    this.entries = entries;
    this.entryLists = entryLists;
    this.customers = customers;
    this.callers = callers;
    this.locks = locks;
    this.config = config;
    this.outbox = outbox;
    this.audit = audit;
    this.metrics = metrics;
    this.clock = clock;
  }

  /// The next entry for the caller: what it has in hand already, else the one that has waited longest. Whoever may no
  /// longer be called is skipped on the way.
  ///
  /// @throws ProblemException `call-list-not-found`, `call-list-closed`
  @Transactional
  public CallListApi.Claim claim(UUID listId) {
    CallList list = lists.found(listId);
    list.requireOpen();
    Instant now = clock.instant();
    UUID agent = callers.get().subject();
    Sql visible = customers.readable();
    // One request of an agent after the other, or a double click would claim twice.
    locks.take(List.of("calls of " + listId + " by " + agent));
    Optional<UUID> next =
        entries.inHand(listId, agent, now).or(() -> entries.next(listId, visible, now));
    for (int skipped = 0; next.isPresent() && skipped < MOST_SKIPPED; skipped++) {
      UUID entry = next.get();
      entries.claim(entry, agent, now.plus(config.lease()));
      EntryRepository.Callable callable = entries.callable(entry, list.purpose());
      if (callable.skip() == null) {
        return new CallListApi.Claim(callable.entry());
      }
      entries.skip(entry, callable.skip());
      next = entries.next(listId, visible, now);
    }
    return new CallListApi.Claim(null);
  }

  /// How the call of a claimed entry went.
  ///
  /// @throws ProblemException `call-list-entry-not-found`, `call-list-entry-not-yours` without a claim,
  ///     `call-list-call-back-time`
  @Transactional
  public CallListApi.Attempt record(UUID entryId, CallListApi.AttemptWrite write) {
    Instant now = clock.instant();
    requireCallBackTime(write.result(), write.callBackAt(), now);
    UUID agent = callers.get().subject();
    EntryRepository.Held entry =
        entries
            .held(entryId, customers.readable())
            .orElseThrow(() -> ProblemException.of(CallListError.ENTRY_NOT_FOUND, entryId));
    if (entry.status() != EntryStatus.CLAIMED || !agent.equals(entry.claimedBy())) {
      throw ProblemException.of(CallListError.ENTRY_NOT_YOURS);
    }
    CallList list = lists.found(entry.listId());
    CallListApi.Attempt attempt =
        new CallListApi.Attempt(
            Ids.newId(),
            entryId,
            agent,
            write.result(),
            entry.attempts() + 1,
            write.callBackAt(),
            write.note(),
            now);
    entries.record(entry, attempt, after(attempt, now));
    outbox.append(
        List.of(
            new CallListEvent.Attempted(
                list.id(),
                entryId,
                entry.customerId(),
                entry.contactId(),
                agent,
                list.purpose(),
                write.result(),
                attempt.attempt(),
                write.callBackAt(),
                now)));
    audit.record(KIND, entryId, "attempted", null, attempt);
    metrics.counter("kehu.calls.attempts", "result", write.result().name()).increment();
    return attempt;
  }

  @Transactional(SUPPORTS)
  public Page<CallListApi.Attempt> attempts(UUID entryId, ListRequest request) {
    if (!entryLists.isVisible(entryId, customers.readable())) {
      throw ProblemException.of(CallListError.ENTRY_NOT_FOUND, entryId);
    }
    return entryLists.attempts(entryId, request);
  }

  private EntryRepository.After after(CallListApi.Attempt attempt, Instant now) {
    CallResult result = attempt.result();
    boolean done =
        result.isLast()
            || result == CallResult.NO_ANSWER && attempt.attempt() >= config.mostUnanswered();
    Instant again =
        attempt.callBackAt() == null ? now.plus(config.retryAfter()) : attempt.callBackAt();
    return new EntryRepository.After(
        done ? EntryStatus.DONE : EntryStatus.WAITING, result, attempt.attempt(), again);
  }

  private void requireCallBackTime(CallResult result, @Nullable Instant at, Instant now) {
    boolean right =
        result == CallResult.CALL_BACK_AT
            ? at != null && at.isAfter(now) && !at.isAfter(now.plus(config.callBackWithin()))
            : at == null;
    if (!right) {
      throw ProblemException.of(CallListError.CALL_BACK_TIME, config.callBackWithin().toDays());
    }
  }
}
