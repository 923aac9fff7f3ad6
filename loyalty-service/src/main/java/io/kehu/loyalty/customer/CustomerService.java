package io.kehu.loyalty.customer;

import io.kehu.platform.privacy.Erasures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/// Keeps the replicas.
@ApplicationScoped
public class CustomerService {
  private final CustomerReplicaRepository replicas;
  private final Erasures erasures;

  CustomerService(CustomerReplicaRepository replicas, Erasures erasures) {
    this.replicas = replicas;
    this.erasures = erasures;
  }

  /// Another service speaks of this customer; its own event may still be on its way.
  @Transactional
  public void mentioned(UUID id) {
    replicas.placeholder(id);
  }

  @Transactional
  public boolean isErased(UUID id) {
    return find(id).map(CustomerReplica::erased).orElse(false);
  }

  @Transactional
  Optional<CustomerReplica> find(UUID id) {
    return replicas.find(id);
  }

  /// Takes in what customer-service tells. Older news than what is known does nothing.
  @Transactional
  void learn(CustomerReplica customer, long version) {
    replicas.save(customer, version);
  }

  @Transactional
  void erase(UUID customerId, UUID erasureId) {
    replicas.erase(customerId);
    erasures.begin("customer", customerId, erasureId);
  }
}
