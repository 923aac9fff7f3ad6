package io.kehu.servicedesk.customer;

import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.privacy.Erasures;
import io.kehu.platform.problem.ProblemException;
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
  private final Event<CustomerKnown> known;
  private final Event<CustomerErased> erased;
  private final Erasures erasures;

  CustomerService(
      CustomerReplicaRepository replicas,
      Event<CustomerKnown> known,
      Event<CustomerErased> erased,
      Erasures erasures) {
    this.replicas = replicas;
    this.known = known;
    this.erased = erased;
    this.erasures = erasures;
  }

  /// The customer with this id. Any id is taken: the customer's first event may still be on its way, and a
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

  /// The customer that a record must have.
  ///
  /// @throws ProblemException `unknown-customer` where it is named not at all, twice, or by a reference that is not
  ///     known here; `customer-erased`
  @Transactional
  public UUID require(@Nullable UUID id, @Nullable ExternalReference reference) {
    if ((id == null) == (reference == null)) {
      throw ProblemException.of(CustomerError.UNKNOWN);
    }
    return id != null
        ? named(id).id()
        : named(Objects.requireNonNull(reference))
            .orElseThrow(() -> ProblemException.of(CustomerError.UNKNOWN))
            .id();
  }

  /// Takes in what customer-service tells. Older news than what is known does nothing.
  @Transactional
  void learn(CustomerReplica customer, List<ExternalReference> references, long version) {
    if (replicas.save(customer, references, version)) {
      known.fire(new CustomerKnown(customer, references));
    }
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
