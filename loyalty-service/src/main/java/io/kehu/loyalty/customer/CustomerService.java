package io.kehu.loyalty.customer;

import io.kehu.platform.privacy.Erasures;
import io.kehu.platform.succession.Successions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps the replicas.
@ApplicationScoped
public class CustomerService {
  private final CustomerReplicaRepository replicas;
  private final Successions successions;
  private final Event<CustomerFollowed> followed;
  private final Erasures erasures;

  CustomerService(
      CustomerReplicaRepository replicas,
      Successions successions,
      Event<CustomerFollowed> followed,
      Erasures erasures) {
    this.replicas = replicas;
    this.successions = successions;
    this.followed = followed;
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

  /// The customer for whom counts what is told of this one: itself, or the one that it was merged into.
  @Transactional
  public UUID currentId(UUID id) {
    return successions.current(id);
  }

  @Transactional
  Optional<CustomerReplica> find(UUID id) {
    return replicas.find(id);
  }

  /// Takes in what customer-service tells. Older news than what is known does nothing.
  ///
  /// @param mergedIntoId the customer that it goes on in, which may not be known yet; null where it stands by itself
  @Transactional
  void learn(CustomerReplica customer, @Nullable UUID mergedIntoId, long version) {
    if (!replicas.save(customer, version)) {
      return;
    }
    if (mergedIntoId != null) {
      replicas.placeholder(mergedIntoId);
    }
    UUID before = successions.current(customer.id());
    successions.learn(customer.id(), mergedIntoId, version);
    UUID now = successions.current(customer.id());
    if (!now.equals(before)) {
      followed.fire(new CustomerFollowed(customer.id(), before, now));
    }
  }

  @Transactional
  void erase(UUID customerId, UUID erasureId) {
    replicas.erase(customerId);
    erasures.begin("customer", customerId, erasureId);
  }
}
