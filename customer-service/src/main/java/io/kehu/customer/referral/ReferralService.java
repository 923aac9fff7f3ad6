package io.kehu.customer.referral;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import io.kehu.customer.customer.CustomerAccess;
import io.kehu.customer.referral.ReferralQuery.Found;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads chains of referrals.
@ApplicationScoped
public class ReferralService {
  private static final int DEEPEST = 10;
  private static final int MOST = 200;

  private final ReferralQuery query;
  private final CustomerAccess customers;

  ReferralService(ReferralQuery query, CustomerAccess customers) {
    this.query = query;
    this.customers = customers;
  }

  @Transactional(SUPPORTS)
  public ReferralApi.View around(UUID customerId) {
    UUID id = customers.readable(customerId).id();
    List<Found> read = query.around(id, customers.readable(), DEEPEST, MOST + 1);
    List<Found> found = read.stream().filter(one -> one.link().depth() <= DEEPEST).toList();
    List<Found> below = found.stream().filter(one -> !one.upwards()).limit(MOST).toList();
    List<Found> above = found.stream().filter(Found::upwards).toList();
    List<Found> shown = Stream.concat(above.stream(), below.stream()).toList();
    Set<UUID> visible =
        Stream.concat(
                Stream.of(id),
                shown.stream().filter(Found::visible).map(one -> one.link().customerId()))
            .collect(Collectors.toSet());
    return new ReferralApi.View(
        links(above, visible),
        links(below, visible),
        shown.stream().filter(one -> !one.visible()).count(),
        shown.size() < read.size());
  }

  private static List<ReferralApi.Link> links(List<Found> found, Set<UUID> visible) {
    return found.stream()
        .filter(Found::visible)
        .map(Found::link)
        .map(link -> visible.contains(link.referredBy()) ? link : link.withoutReferrer())
        .toList();
  }
}
