package io.kehu.customer.keyaccount;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import io.kehu.customer.customer.Customer;
import io.kehu.customer.customer.CustomerAccess;
import io.kehu.platform.audit.Audit;
import io.kehu.platform.audit.AuditEntry;
import io.kehu.platform.event.Outbox;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.sql.Sql;
import io.kehu.platform.web.IfMatch;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What can be done with key accounts, by whoever may change the customer. Each change holds the customer.
@ApplicationScoped
public class KeyAccountService {
  /// At most so many are proposed in one transaction.
  static final int BATCH = 200;

  private static final String KIND = "key-account";

  private final KeyAccountRepository accounts;
  private final KeyAccountRule rule;
  private final CustomerAccess customers;
  private final Outbox outbox;
  private final Audit audit;
  private final MeterRegistry meters;
  private final Clock clock;

  KeyAccountService(
      KeyAccountRepository accounts,
      KeyAccountRule rule,
      CustomerAccess customers,
      Outbox outbox,
      Audit audit,
      MeterRegistry meters,
      Clock clock) {
    this.accounts = accounts;
    this.rule = rule;
    this.customers = customers;
    this.outbox = outbox;
    this.audit = audit;
    this.meters = meters;
    this.clock = clock;
  }

  @Transactional(SUPPORTS)
  public Page<KeyAccountApi.Item> list(ListRequest request, List<Sql> filters) {
    return accounts.list(
        request, Stream.concat(Stream.of(customers.readable()), filters.stream()).toList());
  }

  @Transactional(SUPPORTS)
  public KeyAccountApi.View get(UUID id) {
    return KeyAccountApi.View.from(readable(id));
  }

  @Transactional
  public Page<AuditEntry> history(UUID id, ListRequest request) {
    return audit.history(KIND, readable(id).id(), request);
  }

  /// @throws ProblemException `key-account-exists` while another proposal or key account of the customer lives
  @Transactional
  public KeyAccountApi.View propose(UUID customerId, String reason) {
    Customer customer = customers.writable(customerId);
    if (accounts.isLive(customerId)) {
      throw ProblemException.of(KeyAccountError.EXISTS, customer.number());
    }
    KeyAccount account = new KeyAccount(customerId, reason, clock.instant());
    accounts.persistAndFlush(account);
    return record(account, "proposed", null, account.proposed());
  }

  @Transactional
  public KeyAccountApi.View confirm(UUID id, @Nullable String ifMatch, @Nullable UUID manager) {
    return change(
        id,
        ifMatch,
        "confirmed",
        account -> {
          UUID owner = customers.readable(account.customerId()).ownerId();
          return account.confirm(manager == null ? owner : manager, clock.instant());
        });
  }

  @Transactional
  public KeyAccountApi.View reject(UUID id, @Nullable String ifMatch, String reason) {
    return change(id, ifMatch, "rejected", account -> account.reject(reason, clock.instant()));
  }

  @Transactional
  public KeyAccountApi.View end(UUID id, @Nullable String ifMatch, String reason) {
    return change(id, ifMatch, "ended", account -> account.end(reason, clock.instant()));
  }

  @Transactional
  public KeyAccountApi.View hand(UUID id, @Nullable String ifMatch, UUID manager) {
    return change(
        id,
        ifMatch,
        "handed-over",
        account -> {
          account.hand(manager, clock.instant());
          return null;
        });
  }

  /// Proposes whom the rule finds, one batch of them.
  ///
  /// @return how many; there may be more where it is [#BATCH]
  @Transactional
  int proposeByRule() {
    List<KeyAccount> found = accounts.proposeBy(rule, clock.instant(), BATCH);
    found.forEach(account -> record(account, "proposed", null, account.proposed()));
    return found.size();
  }

  private KeyAccountApi.View change(
      UUID id,
      @Nullable String ifMatch,
      String action,
      Function<KeyAccount, @Nullable KeyAccountEvent> decision) {
    KeyAccount account = readable(id);
    customers.writable(account.customerId());
    KeyAccountApi.View before = KeyAccountApi.View.from(account);
    IfMatch.require(ifMatch, account.version(), before);
    KeyAccountEvent event = decision.apply(account);
    accounts.flush();
    return account.version() == before.version() ? before : record(account, action, before, event);
  }

  private KeyAccount readable(UUID id) {
    return accounts
        .findByIdOptional(id)
        .filter(account -> customers.mayRead(account.customerId()))
        .orElseThrow(() -> ProblemException.of(KeyAccountError.NOT_FOUND, id));
  }

  private KeyAccountApi.View record(
      KeyAccount account,
      String action,
      KeyAccountApi.@Nullable View before,
      @Nullable KeyAccountEvent event) {
    KeyAccountApi.View after = KeyAccountApi.View.from(account);
    if (event != null) {
      outbox.append(List.of(event));
    }
    audit.record(KIND, account.id(), action, before, after);
    meters
        .counter("kehu.keyaccount.changes", "kind", account.kind().name(), "action", action)
        .increment();
    return after;
  }
}
