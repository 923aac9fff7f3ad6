package io.kehu.customer.merge;

import io.kehu.customer.customer.Customer;
import io.kehu.customer.customer.CustomerAccess;
import io.kehu.customer.customer.CustomerApi;
import io.kehu.customer.customer.CustomerMerger;
import io.kehu.customer.customer.CustomerMerger.Pair;
import io.kehu.customer.customer.CustomerState;
import io.kehu.customer.merge.following.Following;
import io.kehu.customer.merge.following.Following.Merging;
import io.kehu.platform.access.Caller;
import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.audit.Audit;
import io.kehu.platform.id.Ids;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.problem.FieldError;
import io.kehu.platform.problem.GeneralProblem;
import io.kehu.platform.problem.Messages;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.problem.Violations;
import io.kehu.platform.web.IfMatch;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Makes one customer of two.
@ApplicationScoped
public class MergeService {
  private final MergeRepository merges;
  private final CustomerMerger customers;
  private final CustomerAccess access;
  private final Survivorship survivorship;
  private final List<Following> following;
  private final Jdbi jdbi;
  private final Validator validator;
  private final Violations violations;
  private final Messages messages;
  private final Audit audit;
  private final CurrentCaller callers;
  private final MergeConfig config;
  private final Clock clock;
  private final Counter done;

  MergeService(
      MergeRepository merges,
      CustomerMerger customers,
      CustomerAccess access,
      Survivorship survivorship,
      @All List<Following> following,
      Jdbi jdbi,
      Validator validator,
      Violations violations,
      Messages messages,
      Audit audit,
      CurrentCaller callers,
      MergeConfig config,
      Clock clock,
      MeterRegistry metrics) {
    this.merges = merges;
    this.customers = customers;
    this.access = access;
    this.survivorship = survivorship;
    this.following = following;
    this.jdbi = jdbi;
    this.validator = validator;
    this.violations = violations;
    this.messages = messages;
    this.audit = audit;
    this.callers = callers;
    this.config = config;
    this.clock = clock;
    this.done = metrics.counter("kehu.customers.merged");
  }

  @Transactional
  public MergeApi.Preview preview(UUID survivorId, MergeApi.Request request) {
    requireTwo(survivorId, request.losingId());
    Pair pair = customers.read(survivorId, request.losingId());
    CustomerState after = decided(pair, request.choices());
    Merging merging = new Merging(Ids.newId(), survivorId, request.losingId());
    Map<String, Long> moving = new TreeMap<>();
    jdbi.useHandle(db -> {
      for (Following each : following) {
        long rows = each.count(db, merging);
        if (rows > 0) {
          moving.merge(each.what(), rows, Long::sum);
        }
      }
    });
    return new MergeApi.Preview(CustomerApi.View.of(pair.survivor(), after), moving);
  }

  @Transactional
  public MergeApi.View merge(UUID survivorId, @Nullable String ifMatch, MergeApi.Request request) {
    requireTwo(survivorId, request.losingId());
    Pair pair = customers.locked(survivorId, request.losingId());
    Customer survivor = pair.survivor();
    Customer losing = pair.losing();
    IfMatch.require(ifMatch, survivor.version(), CustomerApi.View.from(survivor));
    IfMatch.require(
        IfMatch.etag(request.losingVersion()), losing.version(), CustomerApi.View.from(losing));
    CustomerState after = decided(pair, request.choices());
    Instant now = clock.instant();
    Caller caller = callers.get();
    CustomerMerge merge =
        new CustomerMerge(
            Ids.newId(),
            0,
            survivor.id(),
            losing.id(),
            request.choices(),
            survivor.state(),
            after,
            losing.state(),
            now,
            now.plus(config.undoWithin()),
            caller.username(),
            caller.subject(),
            null);
    merges.add(merge);
    customers.merge(pair, after, merge.id());
    Merging merging = new Merging(merge.id(), survivor.id(), losing.id());
    jdbi.useHandle(db -> following.forEach(each -> each.follow(db, merging)));
    MergeApi.View view = MergeApi.View.from(merge);
    audit.record("merge", merge.id(), "created", null, view);
    done.increment();
    return view;
  }

  @Transactional(TxType.SUPPORTS)
  public MergeApi.View get(UUID id) {
    return MergeApi.View.from(required(id));
  }

  @Transactional(TxType.SUPPORTS)
  public Page<MergeApi.View> list(ListRequest request) {
    return merges.list(request, access.readable());
  }

  /// @throws ProblemException `merge-not-found`, also where the survivor is hidden from the caller
  CustomerMerge required(UUID id) {
    return merges
        .find(id)
        .filter(merge -> access.mayRead(merge.survivorId()))
        .orElseThrow(() -> ProblemException.of(MergeError.NOT_FOUND, id));
  }

  private static void requireTwo(UUID survivorId, UUID losingId) {
    if (survivorId.equals(losingId)) {
      throw ProblemException.of(MergeError.SAME_CUSTOMER);
    }
  }

  /// What the survivor is to be. Refused before anything changes.
  private CustomerState decided(Pair pair, Map<String, Side> choices) {
    requireKnown(choices);
    Customer survivor = pair.survivor();
    Customer losing = pair.losing();
    if (survivor.data().kind() != losing.data().kind()) {
      throw ProblemException.of(MergeError.KINDS_DIFFER);
    }
    CustomerState after =
        survivorship.merged(
            new Survivorship.Party(survivor.id(), survivor.state()),
            new Survivorship.Party(losing.id(), losing.state()),
            choices);
    var broken = validator.validate(after.data());
    if (!broken.isEmpty()) {
      throw ProblemException.of(MergeError.RESULT_INVALID).withErrors(violations.errors(broken));
    }
    if (customers.closesCircle(pair, after.data().parentId())) {
      throw ProblemException.of(MergeError.HIERARCHY_CYCLE);
    }
    return after;
  }

  private void requireKnown(Map<String, Side> choices) {
    List<FieldError> unknown =
        choices.keySet().stream()
            .filter(name -> !Survivorship.fields().contains(name))
            .sorted()
            .map(name ->
                messages.field(
                    "/fields/" + name.replace("~", "~0").replace("/", "~1"),
                    "not-one-of",
                    String.join(", ", Survivorship.fields())))
            .toList();
    if (!unknown.isEmpty()) {
      throw ProblemException.of(GeneralProblem.VALIDATION_FAILED).withErrors(unknown);
    }
  }
}
