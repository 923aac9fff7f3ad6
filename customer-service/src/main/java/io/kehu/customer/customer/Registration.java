package io.kehu.customer.customer;

import io.kehu.customer.channel.PhoneNumbers;
import io.kehu.customer.classification.CustomerClass;
import io.kehu.customer.customfield.CustomFields;
import io.kehu.customer.duplicate.Candidate;
import io.kehu.customer.duplicate.Candidates;
import io.kehu.customer.duplicate.Found;
import io.kehu.customer.duplicate.ProposedPairs;
import io.kehu.platform.access.Caller;
import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.matching.Party;
import io.kehu.platform.problem.ProblemException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Takes new customers in, whichever way they come: nobody twice.
@ApplicationScoped
class Registration {
  private final CustomerRepository customers;
  private final CustomerAccess access;
  private final CustomerRecorder recorder;
  private final CustomerTree tree;
  private final Candidates candidates;
  private final ProposedPairs proposed;
  private final PhoneNumbers phoneNumbers;
  private final CustomFields customFields;
  private final CurrentCaller callers;
  private final Clock clock;
  private final Counter registered;
  private final Counter refused;

  Registration(
      CustomerRepository customers,
      CustomerAccess access,
      CustomerRecorder recorder,
      CustomerTree tree,
      Candidates candidates,
      ProposedPairs proposed,
      PhoneNumbers phoneNumbers,
      CustomFields customFields,
      CurrentCaller callers,
      Clock clock,
      MeterRegistry metrics) {
    this.customers = customers;
    this.access = access;
    this.recorder = recorder;
    this.tree = tree;
    this.candidates = candidates;
    this.proposed = proposed;
    this.phoneNumbers = phoneNumbers;
    this.customFields = customFields;
    this.callers = callers;
    this.clock = clock;
    this.registered = metrics.counter("kehu.customers.created");
    this.refused = metrics.counter("kehu.customers.duplicates.refused");
  }

  /// Looks up what these will need, all at once.
  void prepare(Collection<CustomerWrite> writes) {
    customers.reserveNumbers(writes.size());
    candidates.claimAll(
        writes.stream().filter(write -> !write.allowDuplicate()).flatMap(this::party).toList(),
        access.readable());
  }

  private Stream<Party> party(CustomerWrite write) {
    try {
      return Stream.of(write.data(null).normalised(phoneNumbers, customFields).party());
    } catch (ProblemException refused) {
      // It will be again, when its turn comes.
      return Stream.empty();
    }
  }

  /// The one customer that this certainly is.
  ///
  /// @throws ProblemException `customer-duplicate` where there are several, or one that the caller may not see
  Optional<UUID> certainlyIs(CustomerWrite write) {
    MasterData data = write.data(null).normalised(phoneNumbers, customFields);
    List<Found> certain =
        candidates.claim(data.party(), access.readable()).stream()
            .filter(candidates::isCertain)
            .toList();
    if (certain.size() > 1 || certain.stream().anyMatch(Registration::isHidden)) {
      throw duplicate(certain);
    }
    return certain.stream().findFirst().map(found -> found.match().customer().id());
  }

  private static boolean isHidden(Found found) {
    return !found.match().customer().visible();
  }

  /// Refuses before anything changes.
  ///
  /// @throws ProblemException `customer-duplicate` with `candidates`; `customer-parent-not-found`;
  ///     `customer-not-yours` where the caller could not change what it creates
  Customer register(CustomerWrite write, MasterData data, boolean allowDuplicate) {
    MasterData normalised = data.normalised(phoneNumbers, customFields);
    tree.requireKnown(data.parentId());
    tree.requireKnown(data.referredBy());
    List<Found> alike = allowDuplicate ? List.of() : requireUnique(normalised);
    Caller caller = callers.get();
    CustomerClass customerClass = write.customerClass();
    Customer customer =
        new Customer(
            customers.nextNumber(),
            normalised,
            customerClass == null ? CustomerClass.POTENTIAL : customerClass,
            owner(write, caller),
            team(write, caller),
            clock.instant());
    access.requireWritable(customer);
    customers.references().claimFor(customer.id(), normalised.externalReferences());
    recorder.created(customer);
    proposed.propose(customer.id(), alike);
    registered.increment();
    return customer;
  }

  /// @return customers that are alike, though not enough to refuse this one
  private List<Found> requireUnique(MasterData data) {
    List<Found> found = candidates.claim(data.party(), access.readable());
    if (found.stream().anyMatch(candidates::isCertain)) {
      throw duplicate(found);
    }
    return found;
  }

  private ProblemException duplicate(List<Found> found) {
    refused.increment();
    return ProblemException.of(CustomerError.DUPLICATE, found.size())
        .with("candidates", found.stream().map(Found::candidate).toList());
  }

  /// Those that creating it would find; nothing is created or claimed.
  List<Candidate> candidates(CustomerWrite write) {
    MasterData data = write.data(null).normalised(phoneNumbers, customFields);
    return candidates.look(data.party(), access.readable()).stream().map(Found::candidate).toList();
  }

  /// Who sees only his own would lose sight of what he makes, were it nobody's.
  private static @Nullable UUID owner(CustomerWrite write, Caller caller) {
    UUID named = write.ownerId();
    return named == null && caller.scope() == Caller.Reach.OWN ? caller.subject() : named;
  }

  private static @Nullable String team(CustomerWrite write, Caller caller) {
    String named = write.team();
    boolean own = caller.scope() == Caller.Reach.OWN && write.ownerId() == null;
    return named == null && own ? caller.teams().stream().sorted().findFirst().orElse(null) : named;
  }
}
