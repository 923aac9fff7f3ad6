package io.kehu.sales.customer;

import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.privacy.Erasures;
import io.kehu.platform.problem.GeneralProblem;
import io.kehu.platform.problem.Messages;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.succession.Successions;
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
  private final Successions successions;
  private final Event<CustomerKnown> known;
  private final Event<CustomerFollowed> followed;
  private final Messages messages;
  private final Erasures erasures;

  CustomerService(
      CustomerReplicaRepository replicas,
      Successions successions,
      Event<CustomerKnown> known,
      Event<CustomerFollowed> followed,
      Messages messages,
      Erasures erasures) {
    this.replicas = replicas;
    this.successions = successions;
    this.known = known;
    this.followed = followed;
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
      return new NamedCustomer(
          id, replicas.find(id).orElseGet(() -> replicas.placeholder(id)), null);
    }
    if (reference == null) {
      return NamedCustomer.NONE;
    }
    return replicas
        .find(reference)
        .map(found -> new NamedCustomer(found.id(), found, null))
        .orElseGet(() -> new NamedCustomer(null, null, reference));
  }

  /// Looks up at once whom many records name; asking for each then costs nothing in this transaction.
  public void readAll(Collection<UUID> ids, Collection<ExternalReference> references) {
    replicas.readAll(ids, references);
  }

  /// The customer, or the one that it was merged into.
  public Optional<CustomerReplica> find(UUID id) {
    return replicas.find(id);
  }

  /// Takes in what customer-service tells. Older news than what is known does nothing.
  ///
  /// @param mergedIntoId the customer that it goes on in, which may not be known yet; null where it stands
  ///     by itself
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
    boolean moved = !successions.learn(customer.id(), mergedIntoId, version).isEmpty();
    replicas.forgetReadAhead();
    known.fire(new CustomerKnown(customer, references));
    if (moved) {
      followed.fire(new CustomerFollowed(replicas.find(customer.id()).orElseThrow()));
    }
  }

  @Transactional
  void erase(UUID customerId, UUID erasureId) {
    replicas.erase(customerId);
    erasures.begin("customer", customerId, erasureId);
  }
}
