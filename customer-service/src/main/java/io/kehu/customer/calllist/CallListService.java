package io.kehu.customer.calllist;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import io.kehu.customer.customer.CustomerAccess;
import io.kehu.platform.audit.Audit;
import io.kehu.platform.audit.AuditEntry;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.sql.Conditions;
import io.kehu.platform.sql.Sql;
import io.kehu.platform.web.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What can be done with call lists. A list is everybody's who has the permission; of its entries each sees those of
/// customers that are not hidden from them.
@ApplicationScoped
public class CallListService {
  private static final String KIND = "call-list";
  private static final int MOST = 10_000;

  private final CallListRepository lists;
  private final EntryRepository entries;
  private final EntryListRepository entryLists;
  private final CustomerAccess customers;
  private final Audit audit;
  private final Clock clock;

  CallListService(
      CallListRepository lists,
      EntryRepository entries,
      EntryListRepository entryLists,
      CustomerAccess customers,
      Audit audit,
      Clock clock) {
    this.lists = lists;
    this.entries = entries;
    this.entryLists = entryLists;
    this.customers = customers;
    this.audit = audit;
    this.clock = clock;
  }

  /// @throws ProblemException `call-list-empty-selection`, `call-list-too-long`
  @Transactional
  public CallListApi.View create(CallListApi.Write write) {
    CallList list = new CallList(write.name(), write.purpose(), clock.instant());
    lists.persistAndFlush(list);
    List<UUID> contacts = write.contactIds() == null ? List.of() : write.contactIds();
    int filled = entries.fill(list, customers.readable(), chosen(write), contacts, MOST);
    if (filled == 0) {
      throw ProblemException.of(CallListError.EMPTY_SELECTION);
    }
    if (filled > MOST) {
      throw ProblemException.of(CallListError.TOO_LONG, MOST);
    }
    CallListApi.View after = view(list);
    audit.record(KIND, list.id(), "created", null, after);
    return after;
  }

  @Transactional(SUPPORTS)
  public Page<CallListApi.Item> list(ListRequest request) {
    return lists.list(request);
  }

  @Transactional(SUPPORTS)
  public CallListApi.View get(UUID id) {
    return view(found(id));
  }

  @Transactional(SUPPORTS)
  public Page<CallListApi.Entry> entries(
      UUID id, @Nullable EntryStatus status, ListRequest request) {
    List<Sql> conditions =
        new Conditions()
            .where(customers.readable())
            .where("e.call_list_id = :ofList", "ofList", found(id).id())
            .where("e.status = :withStatus", "withStatus", status)
            .list();
    return entryLists.list(request, conditions);
  }

  /// @throws ProblemException `call-list-closed`
  @Transactional
  public CallListApi.View close(UUID id, @Nullable String ifMatch) {
    CallList list = found(id);
    CallListApi.View before = view(list);
    IfMatch.require(ifMatch, list.version(), before);
    list.close(clock.instant());
    lists.flush();
    CallListApi.View after = view(list);
    audit.record(KIND, id, "closed", before, after);
    return after;
  }

  @Transactional(SUPPORTS)
  public Page<AuditEntry> history(UUID id, ListRequest request) {
    return audit.history(KIND, found(id).id(), request);
  }

  /// @throws ProblemException `call-list-not-found`
  CallList found(UUID id) {
    return lists
        .findByIdOptional(id)
        .orElseThrow(() -> ProblemException.of(CallListError.NOT_FOUND, id));
  }

  private static Sql chosen(CallListApi.Write write) {
    List<Sql> any = new ArrayList<>();
    if (write.customerIds() != null && !write.customerIds().isEmpty()) {
      any.add(Sql.of("c.id = any(:customers)", Map.of("customers", write.customerIds())));
    }
    if (write.customers() != null) {
      any.add(Sql.and(write.customers().filter().all()));
    }
    return Sql.or(any);
  }

  private CallListApi.View view(CallList list) {
    return CallListApi.View.from(list, entryLists.progress(list.id()));
  }
}
