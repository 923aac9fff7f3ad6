package io.kehu.customer.customer;

import io.kehu.customer.channel.PhoneNumbers;
import io.kehu.customer.customfield.CustomFields;
import io.kehu.customer.reference.ExternalReferences;
import io.kehu.customer.reference.KnownReference;
import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.succession.Successions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Lets one customer go on in another and stand again, in the transaction in hand. What is to become of
/// the survivor is decided by the caller.
@ApplicationScoped
public class CustomerMerger {
  private final CustomerRepository customers;
  private final CustomerAccess access;
  private final CustomerRecorder recorder;
  private final CustomerTree tree;
  private final Successions successions;
  private final PhoneNumbers phoneNumbers;
  private final CustomFields customFields;
  private final Clock clock;

  CustomerMerger(
      CustomerRepository customers,
      CustomerAccess access,
      CustomerRecorder recorder,
      CustomerTree tree,
      Successions successions,
      PhoneNumbers phoneNumbers,
      CustomFields customFields,
      Clock clock) {
    this.customers = customers;
    this.access = access;
    this.recorder = recorder;
    this.tree = tree;
    this.successions = successions;
    this.phoneNumbers = phoneNumbers;
    this.customFields = customFields;
    this.clock = clock;
  }

  /// The two customers of a merge.
  public record Pair(Customer survivor, Customer losing) {
    /// @return null unless the id is one of theirs
    public @Nullable Customer get(UUID id) {
      return id.equals(survivor.id()) ? survivor : id.equals(losing.id()) ? losing : null;
    }
  }

  /// What has come of the references that a customer had before it was merged.
  ///
  /// @param back its own again
  /// @param elsewhere another customer has them now
  public record References(List<ExternalReference> back, List<ExternalReference> elsewhere) {}

  /// Both, as they are now.
  ///
  /// @throws ProblemException as [CustomerAccess#readable] and `customer-not-yours`
  public Pair read(UUID survivorId, UUID losingId) {
    Pair pair = new Pair(access.readable(survivorId), access.readable(losingId));
    access.requireWritable(pair.survivor);
    access.requireWritable(pair.losing);
    return pair;
  }

  /// Both with their references, held until the transaction ends. Locked in the one order that all
  /// have: references first, then customers by their ids.
  ///
  /// @throws ProblemException as [CustomerAccess#writable]
  public Pair locked(UUID survivorId, UUID losingId) {
    hold(survivorId, losingId);
    return new Pair(access.writable(survivorId), access.writable(losingId));
  }

  /// The same while `losingId` goes on in `survivorId`; [#hold] them first.
  public Pair heldMerged(UUID survivorId, UUID losingId) {
    Customer survivor = access.writable(survivorId);
    Customer losing = customers.lockedById(losingId).orElseThrow();
    access.requireWritable(losing);
    return new Pair(survivor, losing);
  }

  /// Holds both against changes by others until the transaction ends, whoever may see them.
  public void hold(UUID survivorId, UUID losingId) {
    ExternalReferences references = customers.references();
    List<UUID> ids = List.of(survivorId, losingId);
    references.claimAll(references.of(ids));
    customers.lockAll(ids);
  }

  /// Whether somebody would be above itself, if what is below either were below both.
  ///
  /// @param parentId above the survivor after the merge
  public boolean closesCircle(Pair pair, @Nullable UUID parentId) {
    if (parentId == null) {
      return false;
    }
    tree.takeTurn();
    return customers.isAtOrAbove(pair.survivor.id(), parentId)
        || customers.isAtOrAbove(pair.losing.id(), parentId);
  }

  /// The customer that may be above one of the two once they are parted: who went on in another one since is
  /// followed there.
  ///
  /// @param parentId that was above it
  /// @return empty where it has come to be below it
  public Optional<UUID> parentAgain(Customer customer, UUID parentId, Pair pair) {
    tree.takeTurn();
    UUID parent = parentId;
    while (!parent.equals(pair.losing.id())
        && customers.findById(parent).mergedIntoId() instanceof UUID next) {
      parent = next;
    }
    return customers.isAtOrAbove(customer.id(), parent) ? Optional.empty() : Optional.of(parent);
  }

  /// @param after what the survivor becomes
  public CustomerApi.View merge(Pair pair, CustomerState after, UUID mergeId) {
    Customer survivor = pair.survivor;
    Customer losing = pair.losing;
    CustomerApi.View before = CustomerApi.View.from(survivor);
    CustomerApi.View losingBefore = CustomerApi.View.from(losing);
    Map<ExternalReference, KnownReference> stamps =
        stamps(losingBefore.data().externalReferences());
    CustomerEvent.Merged merged = losing.mergeInto(survivor.id(), mergeId, clock.instant());
    CustomerEvent.Changed changed = survivor.become(after, clock.instant());
    recorder.merged(losing, losingBefore, merged);
    CustomerApi.View view =
        recorder.became(survivor, before, changed, "Merged with " + losing.number());
    stamps.forEach((reference, known) -> customers.references().stamp(reference, known.stamp()));
    customers.flush();
    successions.learn(losing.id(), survivor.id(), merged.customer().version());
    return view;
  }

  /// What the survivor gives back of the references that it got, and what it cannot.
  public References returned(Pair pair, List<ExternalReference> losingBefore) {
    ExternalReferences references = customers.references();
    references.claimAll(losingBefore);
    List<ExternalReference> back = new ArrayList<>();
    List<ExternalReference> elsewhere = new ArrayList<>();
    for (ExternalReference reference : losingBefore) {
      boolean free =
          references.find(reference).map(known -> pair.get(known.recordId()) != null).orElse(true);
      (free ? back : elsewhere).add(reference);
    }
    return new References(back, elsewhere);
  }

  /// @param survivorAfter what the survivor becomes, without the references that it gives back
  /// @param losingAfter what the other one is again
  public void unmerge(
      Pair pair, CustomerState survivorAfter, MasterData losingAfter, UUID mergeId) {
    Customer survivor = pair.survivor;
    Customer losing = pair.losing;
    CustomerApi.View before = CustomerApi.View.from(survivor);
    CustomerApi.View losingBefore = CustomerApi.View.from(losing);
    Map<ExternalReference, KnownReference> stamps = stamps(losingAfter.externalReferences());
    CustomerEvent.Changed changed =
        survivor.become(
            survivorAfter.with(survivorAfter.data().normalised(phoneNumbers, customFields)),
            clock.instant());
    CustomerEvent.Unmerged unmerged = losing.standAgain(losingAfter, mergeId, clock.instant());
    recorder.became(survivor, before, changed, "No longer merged with " + losing.number());
    recorder.unmerged(losing, losingBefore, unmerged);
    stamps.forEach((reference, known) -> customers.references().stamp(reference, known.stamp()));
    customers.flush();
    successions.learn(losing.id(), null, unmerged.customer().version());
  }

  private Map<ExternalReference, KnownReference> stamps(List<ExternalReference> references) {
    Map<ExternalReference, KnownReference> stamps = new HashMap<>();
    customers.references().claimAll(references);
    references.forEach(reference ->
        customers.references().find(reference).ifPresent(known -> stamps.put(reference, known)));
    return stamps;
  }
}
