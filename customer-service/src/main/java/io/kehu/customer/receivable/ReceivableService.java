package io.kehu.customer.receivable;

import static io.kehu.platform.bulk.ImportKind.RowOutcome.CREATED;
import static io.kehu.platform.bulk.ImportKind.RowOutcome.STALE;
import static io.kehu.platform.bulk.ImportKind.RowOutcome.UNCHANGED;
import static io.kehu.platform.bulk.ImportKind.RowOutcome.UPDATED;
import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import io.kehu.customer.customer.CustomerAccess;
import io.kehu.customer.exposure.ExposureService;
import io.kehu.platform.audit.Audit;
import io.kehu.platform.external.Claim;
import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.external.Upserted;
import io.kehu.platform.id.Ids;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.problem.GeneralProblem;
import io.kehu.platform.problem.Messages;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.web.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes invoices as other systems have them, and counts them into their customers' exposure in the
/// same transaction.
@ApplicationScoped
public class ReceivableService {
  private static final String KIND = "receivable";
  private static final int HISTORY_MONTHS = 12;

  private final ReceivableRepository receivables;
  private final CustomerAccess customers;
  private final ExposureService exposures;
  private final Audit audit;
  private final Messages messages;
  private final Clock clock;

  ReceivableService(
      ReceivableRepository receivables,
      CustomerAccess customers,
      ExposureService exposures,
      Audit audit,
      Messages messages,
      Clock clock) {
    this.receivables = receivables;
    this.customers = customers;
    this.exposures = exposures;
    this.audit = audit;
    this.messages = messages;
    this.clock = clock;
  }

  @Transactional(SUPPORTS)
  public Page<ReceivableApi.Item> list(UUID customerId, ListRequest request) {
    return receivables.of(customers.readable(customerId).id(), request);
  }

  @Transactional(SUPPORTS)
  public ReceivableApi.PaymentHistory paymentHistory(UUID customerId) {
    LocalDate today = LocalDate.now(clock);
    return receivables.history(
        customers.readable(customerId).id(), today.minusMonths(HISTORY_MONTHS), today);
  }

  @Transactional(SUPPORTS)
  public ReceivableApi.View get(ExternalReference reference) {
    Receivable receivable =
        receivables
            .externalIds()
            .find(reference)
            .flatMap(receivables::byId)
            .filter(found -> customers.mayRead(found.customerId()))
            .orElseThrow(() -> ProblemException.of(ReceivableError.NOT_FOUND, reference.id()));
    return ReceivableApi.View.from(receivable);
  }

  /// Claims what many rows are about to need, in one order everywhere, so that two files with the same
  /// rows wait for each other and do not get in each other's way.
  /// Rows whose customer is not here yet have no invoice to claim: they will wait.
  @Transactional(MANDATORY)
  void prepare(List<ReceivableWrite> rows) {
    Map<ReceivableWrite, UUID> owners = new LinkedHashMap<>();
    rows.forEach(row -> customers.idOf(row.customer()).ifPresent(id -> owners.put(row, id)));
    receivables
        .externalIds()
        .claimAll(
            owners.keySet().stream()
                .map(ReceivableWrite::externalReference)
                .filter(Objects::nonNull)
                .toList());
    owners.entrySet().stream()
        .map(owner -> new Owed(owner.getValue(), owner.getKey()))
        .distinct()
        .sorted(
            Comparator.comparing(Owed::customerId)
                .thenComparing(owed -> owed.currency().getCurrencyCode()))
        .forEach(owed -> exposures.lock(owed.customerId(), owed.currency()));
  }

  private record Owed(UUID customerId, Currency currency) {
    Owed(UUID customerId, ReceivableWrite row) {
      this(customerId, row.amount().currency());
    }
  }

  /// Creates or replaces the invoice that `reference` names.
  ///
  /// @param ifMatch the version to be changed, null for whatever version it is
  @Transactional
  Upserted<ReceivableApi.View> upsert(
      ExternalReference reference, ReceivableWrite write, @Nullable String ifMatch) {
    ReceivableData data = write.data();
    data.wrong()
        .ifPresent(wrong -> {
          throw ProblemException.of(GeneralProblem.VALIDATION_FAILED)
              .withErrors(List.of(messages.field(wrong.pointer(), wrong.code())));
        });
    UUID customerId =
        customers
            .idOf(write.customer())
            .orElseThrow(() -> ProblemException.of(ReceivableError.CUSTOMER_UNKNOWN));
    customers.requireWritable(customerId);
    Claim claim = receivables.externalIds().claim(reference, Ids.newId(), write.stamp());
    Optional<Receivable> known = receivables.locked(claim.recordId());
    return known.isPresent()
        ? update(reference, write, claim, known.get(), customerId, ifMatch)
        : new Upserted<>(create(claim.recordId(), customerId, data), CREATED);
  }

  private ReceivableApi.View create(UUID id, UUID customerId, ReceivableData data) {
    Receivable receivable =
        new Receivable(id, 0, customerId, data, clock.instant(), clock.instant());
    return save(receivable, null);
  }

  private Upserted<ReceivableApi.View> update(
      ExternalReference reference,
      ReceivableWrite write,
      Claim claim,
      Receivable known,
      UUID customerId,
      @Nullable String ifMatch) {
    if (!known.customerId().equals(customerId)) {
      throw ProblemException.of(ReceivableError.OF_ANOTHER_CUSTOMER);
    }
    ReceivableApi.View before = ReceivableApi.View.from(known);
    IfMatch.optional(ifMatch, known.version(), before);
    return switch (write.stamp().comparedTo(claim.stored())) {
      case STALE -> new Upserted<>(before, STALE);
      case SAME -> new Upserted<>(before, UNCHANGED);
      case NEWER, UNKNOWN -> {
        receivables.externalIds().stamp(reference, write.stamp());
        ReceivableData data = write.data();
        yield data.equals(known.data())
            ? new Upserted<>(before, UNCHANGED)
            : new Upserted<>(save(known.changed(data, clock.instant()), before), UPDATED);
      }
    };
  }

  private ReceivableApi.View save(Receivable receivable, ReceivableApi.@Nullable View before) {
    receivables.save(receivable);
    ReceivableApi.View after = ReceivableApi.View.from(receivable);
    audit.record(KIND, receivable.id(), before == null ? "created" : "changed", before, after);
    exposures.refresh(receivable.customerId(), receivable.data().amount().currency());
    if (before != null
        && !before.data().amount().currency().equals(after.data().amount().currency())) {
      exposures.refresh(receivable.customerId(), before.data().amount().currency());
    }
    return after;
  }
}
