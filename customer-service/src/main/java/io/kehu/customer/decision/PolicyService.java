package io.kehu.customer.decision;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import io.kehu.customer.credit.Definitions;
import io.kehu.platform.web.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/// The policy by which decisions are made; each change is a new version.
@ApplicationScoped
public class PolicyService {
  private static final String KIND = "POLICY";

  private final Definitions definitions;

  PolicyService(Definitions definitions) {
    this.definitions = definitions;
  }

  @Transactional(SUPPORTS)
  public DecisionApi.PolicyView get() {
    return definitions
        .newest(KIND, CreditPolicy.class)
        .map(PolicyService::view)
        .orElseGet(() -> new DecisionApi.PolicyView(0, CreditPolicy.SHIPPED, null, null));
  }

  @Transactional
  public DecisionApi.PolicyView put(@Nullable String ifMatch, CreditPolicy policy) {
    DecisionApi.PolicyView before = get();
    IfMatch.require(ifMatch, before.version(), before);
    return before.policy().equals(policy)
        ? before
        : view(definitions.add(KIND, before.version() + 1, policy));
  }

  private static DecisionApi.PolicyView view(Definitions.Version<CreditPolicy> version) {
    return new DecisionApi.PolicyView(
        version.number(), version.body(), version.actor(), version.at());
  }
}
