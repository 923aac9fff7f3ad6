package io.kehu.customer.exposure;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import io.kehu.platform.event.Outbox;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Keeps exposures, and tells when one rises above its limit.
@ApplicationScoped
public class ExposureService {
  private final ExposureRepository exposures;
  private final Outbox outbox;
  private final MeterRegistry metrics;
  private final Clock clock;

  ExposureService(ExposureRepository exposures, Outbox outbox, MeterRegistry metrics, Clock clock) {
    this.exposures = exposures;
    this.outbox = outbox;
    this.metrics = metrics;
    this.clock = clock;
  }

  /// Takes in what was heard of an order; old news changes nothing.
  @Transactional
  public void order(OpenOrder order) {
    exposures
        .save(order)
        .filter(ExposureRepository.Before::counts)
        .ifPresent(before -> {
          Currency currency = order.net().currency();
          refresh(before.currentId(), currency);
          UUID formerCustomer = before.customerId();
          Currency formerCurrency = before.currency();
          if (formerCustomer != null
              && formerCurrency != null
              && !(formerCustomer.equals(before.currentId()) && formerCurrency.equals(currency))) {
            refresh(formerCustomer, formerCurrency);
          }
        });
  }

  /// Customers were merged or parted: what each owes is another sum now. In the order of their ids, so that two cannot wait for each other.
  @Transactional
  public void regroup(UUID one, UUID other) {
    Stream.of(one, other)
        .sorted()
        .forEach(id -> exposures.currencies(id).forEach(currency -> refresh(id, currency)));
  }

  /// Sums a customer's exposure in a currency up anew, after something that it is made of has
  /// changed: an order, an invoice, the limit.
  @Transactional(MANDATORY)
  public void refresh(UUID customerId, Currency currency) {
    Instant now = clock.instant();
    exposures.lock(customerId, currency, now);
    ExposureRepository.Renewed renewed = exposures.renew(customerId, currency, now);
    if (renewed.exceeded() && !renewed.wasExceeded() && renewed.limit() != null) {
      outbox.append(
          List.of(new ExposureEvent.Exceeded(customerId, renewed.limit(), renewed.total(), now)));
      metrics.counter("kehu.credit.exposures.exceeded").increment();
    }
  }

  /// Holds a customer's exposure in a currency until the transaction ends.
  @Transactional(MANDATORY)
  public void lock(UUID customerId, Currency currency) {
    exposures.lock(customerId, currency, clock.instant());
  }

  /// By currency. The caller has seen to who may see the customer.
  @Transactional(SUPPORTS)
  public List<Exposure> of(UUID customerId) {
    return exposures.of(customerId);
  }

  /// Of the customer's whole tree, whether all of it may be seen or not: only sums are told.
  @Transactional(SUPPORTS)
  public ExposureApi.Group ofGroup(UUID customerId) {
    ExposureRepository.Group group = exposures.ofGroup(customerId);
    return new ExposureApi.Group(group.customers(), group.exposures());
  }
}
