package io.kehu.servicedesk.sla;

import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.web.IfMatch;
import io.kehu.servicedesk.calendar.Calendars;
import io.kehu.servicedesk.priority.Priority;
import io.kehu.servicedesk.ticket.TicketType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Keeps the policies and finds the one that counts. Every change has the open clocks reckoned again.
@ApplicationScoped
class SlaPolicyService {
  private final SlaPolicyRepository policies;
  private final SlaClockRepository clocks;
  private final Calendars calendars;

  SlaPolicyService(SlaPolicyRepository policies, SlaClockRepository clocks, Calendars calendars) {
    this.policies = policies;
    this.clocks = clocks;
    this.calendars = calendars;
  }

  /// The most exact one that fits.
  Optional<SlaPolicy> fitting(TicketType type, Priority priority, @Nullable String tier) {
    return policies.all().stream()
        .filter(policy -> policy.fits(type, priority, tier))
        .max(Comparator.comparingInt(SlaPolicy::exactness));
  }

  @Transactional
  List<SlaPolicy> all() {
    return policies.all();
  }

  @Transactional
  SlaPolicy get(String code) {
    return policies.find(code).orElseThrow(() -> ProblemException.of(SlaError.NOT_FOUND, code));
  }

  @Transactional
  SlaPolicy create(SlaPolicy policy) {
    calendars.time(policy.calendar());
    if (!policies.insert(policy)) {
      throw ProblemException.of(SlaError.EXISTS, policy.code());
    }
    clocks.reckonAllAgain();
    return policy;
  }

  @Transactional
  SlaPolicy replace(String code, @Nullable String ifMatch, SlaApi.Replace wanted) {
    SlaPolicy before = forChange(code, ifMatch);
    SlaPolicy after = wanted.policy(code, before.version() + 1);
    calendars.time(after.calendar());
    if (!policies.update(after)) {
      throw ProblemException.of(SlaError.EXISTS, code);
    }
    clocks.reckonAllAgain();
    return after;
  }

  @Transactional
  void delete(String code, @Nullable String ifMatch) {
    forChange(code, ifMatch);
    policies.delete(code);
    clocks.reckonAllAgain();
  }

  private SlaPolicy forChange(String code, @Nullable String ifMatch) {
    SlaPolicy policy =
        policies
            .findForChange(code)
            .orElseThrow(() -> ProblemException.of(SlaError.NOT_FOUND, code));
    IfMatch.require(ifMatch, policy.version(), policy);
    return policy;
  }
}
