package io.kehu.servicedesk.customer;

import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.privacy.Erasures;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.succession.Successions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps the replicas, and finds the customer that a record names.
@ApplicationScoped
public class CustomerService {
  private final CustomerReplicaRepository replicas;
  private final Successions successions;
  private final Event<CustomerKnown> known;
  private final Event<CustomerErased> erased;
  private final Erasures erasures;

  CustomerService(
      CustomerReplicaRepository replicas,
      Successions successions,
      Event<CustomerKnown> known,
      Event<CustomerErased> erased,
      Erasures erasures) {
    this.replicas = replicas;
    this.successions = successions;
    this.known = known;
    this.erased = erased;
    this.erasures = erasures;
  }

  /// The customer with this id, or the one that it was merged into. Any id is taken: the customer's first event may still be on its way, and a
  /// placeholder stands in until it comes.
  ///
  /// @throws ProblemException `customer-erased`
  @Transactional
  public CustomerReplica named(UUID id) {
    return living(replicas.find(id).orElseGet(() -> replicas.placeholder(id)));
  }

  /// The customer that another system calls so; empty while customer-service has not told.
  ///
  /// @throws ProblemException `customer-erased`
  @Transactional
  public Optional<CustomerReplica> named(ExternalReference reference) {
    return replicas.find(reference).map(CustomerService::living);
  }

  @Transactional
  public Optional<CustomerReplica> find(UUID id) {
    return replicas.find(id);
  }

  /// The customer for whom a record counts that names this one.
  @Transactional
  public UUID currentId(UUID id) {
    return successions.current(id);
  }

  /// The id of the customer that a record must have: as it was named, also where that customer was merged.
  ///
  /// @throws ProblemException `unknown-customer` where it is named not at all, twice, or by a reference that is not
  ///     known here; `customer-erased`
  @Transactional
  public UUID require(@Nullable UUID id, @Nullable ExternalReference reference) {
    if ((id == null) == (reference == null)) {
      throw ProblemException.of(CustomerError.UNKNOWN);
    }
    if (id != null) {
      named(id);
      return id;
    }
    return named(Objects.requireNonNull(reference))
        .orElseThrow(() -> ProblemException.of(CustomerError.UNKNOWN))
        .id();
  }

  /// Takes in what customer-service tells. Older news than what is known does nothing.
  ///
  /// @param mergedIntoId the customer that it goes on in, which may not be known yet; null where it stands by itself
  @Transactional
  void learn(
      CustomerReplica customer,
      List<ExternalReference> references,
      @Nullable UUID mergedIntoId,
      long version) {
    if (!replicas.save(customer, references, version)) {
      return;
    }
    if (mergedIntoId != null) {
      replicas.placeholder(mergedIntoId);
    }
    successions.learn(customer.id(), mergedIntoId, version);
    known.fire(new CustomerKnown(customer, references));
  }

  @Transactional
  void learnTier(UUID customerId, String tier) {
    replicas.saveTier(customerId, tier);
  }

  @Transactional
  void erase(UUID customerId, UUID erasureId) {
    replicas.erase(customerId);
    erasures.begin("customer", customerId, erasureId);
    erased.fire(new CustomerErased(customerId));
  }

  private static CustomerReplica living(CustomerReplica customer) {
    if (customer.erased()) {
      throw ProblemException.of(CustomerError.ERASED, customer.id().toString());
    }
    return customer;
  }
}
