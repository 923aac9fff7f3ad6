package io.kehu.sales.customer;

import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.privacy.Erasures;
import io.kehu.platform.problem.GeneralProblem;
import io.kehu.platform.problem.Messages;
import io.kehu.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps the replicas, and finds the customer that a record names.
@ApplicationScoped
public class CustomerService {
  private final CustomerReplicaRepository replicas;
  private final Event<CustomerKnown> known;
  private final Messages messages;
  private final Erasures erasures;

  CustomerService(
      CustomerReplicaRepository replicas,
      Event<CustomerKnown> known,
      Messages messages,
      Erasures erasures) {
    this.replicas = replicas;
    this.known = known;
    this.messages = messages;
    this.erasures = erasures;
  }

  /// The customer that a record names. Any id is taken: the customer's first event may still be on
  /// its way, and a placeholder stands in until it comes. A name that another system uses is waited
  /// for where customer-service has not yet told whose it is.
  ///
  /// @throws ProblemException `validation-failed` where both are given
  @Transactional
  public NamedCustomer named(@Nullable UUID id, @Nullable ExternalReference reference) {
    if (id != null && reference != null) {
      throw ProblemException.of(GeneralProblem.VALIDATION_FAILED)
          .withErrors(List.of(messages.field("/customerReference", "named-twice")));
    }
    if (id != null) {
      return new NamedCustomer(replicas.find(id).orElseGet(() -> replicas.placeholder(id)), null);
    }
    if (reference == null) {
      return NamedCustomer.NONE;
    }
    return replicas
        .find(reference)
        .map(found -> new NamedCustomer(found, null))
        .orElseGet(() -> new NamedCustomer(null, reference));
  }

  /// Looks up at once whom many records name; asking for each then costs nothing in this transaction.
  public void readAll(Collection<UUID> ids, Collection<ExternalReference> references) {
    replicas.readAll(ids, references);
  }

  public Optional<CustomerReplica> find(UUID id) {
    return replicas.find(id);
  }

  /// Takes in what customer-service tells. Older news than what is known does nothing.
  @Transactional
  void learn(CustomerReplica customer, List<ExternalReference> references, long version) {
    if (replicas.save(customer, references, version)) {
      known.fire(new CustomerKnown(customer, references));
    }
  }

  @Transactional
  void erase(UUID customerId, UUID erasureId) {
    replicas.erase(customerId);
    erasures.begin("customer", customerId, erasureId);
  }
}
