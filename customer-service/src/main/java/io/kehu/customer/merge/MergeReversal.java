package io.kehu.customer.merge;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import io.kehu.customer.customer.Customer;
import io.kehu.customer.customer.CustomerAccess;
import io.kehu.customer.customer.CustomerMerger;
import io.kehu.customer.customer.CustomerMerger.Pair;
import io.kehu.customer.customer.MasterData;
import io.kehu.customer.merge.following.Following;
import io.kehu.customer.merge.following.Following.Merging;
import io.kehu.customer.merge.following.Kept;
import io.kehu.platform.access.Caller;
import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.audit.Audit;
import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.web.IfMatch;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Parts two customers again. Merges of one customer are undone newest first: what a merge changed can
/// only be told from what came later while nothing later stands on it.
@ApplicationScoped
public class MergeReversal {
  private final MergeService service;
  private final MergeRepository merges;
  private final CustomerMerger customers;
  private final CustomerAccess access;
  private final Restoration restoration;
  private final List<Following> following;
  private final Jdbi jdbi;
  private final Audit audit;
  private final CurrentCaller callers;
  private final Clock clock;
  private final Counter undone;

  MergeReversal(
      MergeService service,
      MergeRepository merges,
      CustomerMerger customers,
      CustomerAccess access,
      Restoration restoration,
      @All List<Following> following,
      Jdbi jdbi,
      Audit audit,
      CurrentCaller callers,
      Clock clock,
      MeterRegistry metrics) {
    this.service = service;
    this.merges = merges;
    this.customers = customers;
    this.access = access;
    this.restoration = restoration;
    this.following = following;
    this.jdbi = jdbi;
    this.audit = audit;
    this.callers = callers;
    this.clock = clock;
    this.undone = metrics.counter("kehu.customers.unmerged");
  }

  /// @throws ProblemException `merge-not-found`, `merge-already-reversed`, `merge-not-newest`,
  ///     `merge-reversal-expired`, and as [CustomerMerger#lockedMerged]
  @Transactional
  public MergeApi.View reverse(UUID mergeId, @Nullable String ifMatch) {
    merges.find(mergeId).ifPresent(found -> customers.hold(found.survivorId(), found.losingId()));
    CustomerMerge merge = service.required(mergeId);
    MergeApi.View before = MergeApi.View.from(merge);
    IfMatch.require(ifMatch, merge.version(), before);
    requireReversible(merge);
    Pair pair = customers.heldMerged(merge.survivorId(), merge.losingId());
    CustomerMerge reversed = part(pair, merge);
    MergeApi.View after = MergeApi.View.from(reversed);
    audit.record("merge", mergeId, "reversed", before, after);
    undone.increment();
    return after;
  }

  /// Whether the caller's [#reverse] would not be refused.
  @Transactional(SUPPORTS)
  boolean mayReverse(UUID mergeId) {
    CustomerMerge merge = service.required(mergeId);
    return merge.reversal() == null
        && clock.instant().isBefore(merge.undoUntil())
        && merges.laterThan(merge).isEmpty()
        && access.isWritable(merge.survivorId())
        && access.isWritable(merge.losingId());
  }

  private void requireReversible(CustomerMerge merge) {
    if (merge.reversal() != null) {
      throw ProblemException.of(MergeError.ALREADY_REVERSED);
    }
    if (!clock.instant().isBefore(merge.undoUntil())) {
      throw ProblemException.of(MergeError.REVERSAL_EXPIRED, merge.undoUntil());
    }
    requireNewest(merge);
  }

  private void requireNewest(CustomerMerge merge) {
    merges
        .laterThan(merge)
        .ifPresent(later -> {
          throw ProblemException.of(MergeError.NOT_NEWEST, later).with("laterMergeId", later);
        });
  }

  private CustomerMerge part(Pair pair, CustomerMerge merge) {
    List<Kept> kept = new ArrayList<>();
    Restoration.Undone undoing =
        restoration.undone(merge.survivorBefore(), merge.survivorAfter(), pair.survivor().state());
    undoing
        .changed()
        .forEach(field -> kept.add(new Kept("field", field, Kept.Reason.CHANGED_SINCE)));

    List<ExternalReference> losingBefore = merge.losingBefore().data().externalReferences();
    CustomerMerger.References references = customers.returned(pair, losingBefore);
    references
        .elsewhere()
        .forEach(reference ->
            kept.add(
                new Kept(
                    "external-reference",
                    reference.system() + ":" + reference.id(),
                    Kept.Reason.CLAIMED_ELSEWHERE)));

    Merging merging = new Merging(merge.id(), merge.survivorId(), merge.losingId());
    jdbi.useHandle(db -> following.forEach(each -> kept.addAll(each.goBack(db, merging))));

    MasterData ofSurvivor = undoing.state().data();
    List<ExternalReference> rest =
        ofSurvivor.externalReferences().stream()
            .filter(reference -> !references.back().contains(reference))
            .toList();
    UUID current = pair.survivor().data().parentId();
    MasterData survivorAfter =
        parented(ofSurvivor.withReferences(rest), pair.survivor(), current, pair, kept);
    MasterData losingAfter =
        parented(
            merge.losingBefore().data().withReferences(references.back()),
            pair.losing(),
            null,
            pair,
            kept);
    customers.unmerge(pair, undoing.state().with(survivorAfter), losingAfter, merge.id());

    Caller caller = callers.get();
    CustomerMerge.Reversal reversal =
        new CustomerMerge.Reversal(clock.instant(), caller.username(), caller.subject(), kept);
    CustomerMerge reversed = merge.reversed(reversal);
    merges.saveReversal(reversed, reversal);
    return reversed;
  }

  /// @param otherwise the parent where the earlier one is out of the question
  private MasterData parented(
      MasterData data, Customer customer, @Nullable UUID otherwise, Pair pair, List<Kept> kept) {
    UUID parent = data.parentId();
    if (parent == null || parent.equals(otherwise)) {
      return data;
    }
    return customers
        .parentAgain(customer, parent, pair)
        .map(data::withParent)
        .orElseGet(() -> {
          kept.add(new Kept("field", "parentId", Kept.Reason.HIERARCHY));
          return data.withParent(otherwise);
        });
  }
}
