package io.kehu.customer.commitment;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kehu.customer.communication.CommunicationService;
import io.kehu.customer.customer.Customer;
import io.kehu.customer.customer.CustomerAccess;
import io.kehu.customer.encounter.Parties;
import io.kehu.customer.encounter.Party;
import io.kehu.customer.encounter.Today;
import io.kehu.customer.visit.VisitService;
import io.kehu.platform.audit.Audit;
import io.kehu.platform.audit.AuditEntry;
import io.kehu.platform.event.Outbox;
import io.kehu.platform.json.MergePatch;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.sql.Conditions;
import io.kehu.platform.sql.Sql;
import io.kehu.platform.web.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What can be done with commitments, by those who may see or change the customer.
@ApplicationScoped
public class CommitmentService {
  private static final String KIND = "commitment";
  private static final int BATCH = 200;

  private final CommitmentRepository commitments;
  private final CustomerAccess customers;
  private final CommunicationService communications;
  private final VisitService visits;
  private final Parties parties;
  private final Today today;
  private final Outbox outbox;
  private final Audit audit;
  private final MergePatch mergePatch;
  private final ObjectMapper json;
  private final Clock clock;

  CommitmentService(
      CommitmentRepository commitments,
      CustomerAccess customers,
      CommunicationService communications,
      VisitService visits,
      Parties parties,
      Today today,
      Outbox outbox,
      Audit audit,
      MergePatch mergePatch,
      ObjectMapper json,
      Clock clock) {
    this.commitments = commitments;
    this.customers = customers;
    this.communications = communications;
    this.visits = visits;
    this.parties = parties;
    this.today = today;
    this.outbox = outbox;
    this.audit = audit;
    this.mergePatch = mergePatch;
    this.json = json;
    this.clock = clock;
  }

  @Transactional
  public CommitmentApi.View create(UUID customerId, CommitmentData data) {
    Customer customer = customers.writable(customerId);
    requireKnown(customerId, data);
    UUID owner = parties.answerable(data.ownerId(), customer);
    Commitment commitment = new Commitment(customerId, data.ownedBy(owner), clock.instant());
    commitments.persistAndFlush(commitment);
    return record(commitment, "made", null, commitment.made());
  }

  @Transactional(SUPPORTS)
  public Page<CommitmentApi.Item> list(ListRequest request, CommitmentFilter filter) {
    return list(request, customers.readable(), filter);
  }

  @Transactional(SUPPORTS)
  public Page<CommitmentApi.Item> of(
      UUID customerId, ListRequest request, CommitmentFilter filter) {
    UUID id = customers.readable(customerId).id();
    List<Sql> ofCustomer =
        new Conditions().where("t.customer_id = :ofCustomer", "ofCustomer", id).list();
    return list(request, Sql.and(ofCustomer), filter);
  }

  @Transactional(SUPPORTS)
  public CommitmentApi.View get(UUID id) {
    return view(readable(id));
  }

  @Transactional
  public CommitmentApi.View patch(UUID id, @Nullable String ifMatch, JsonNode patch) {
    Commitment commitment = readable(id);
    CommitmentApi.View before = view(commitment);
    IfMatch.require(ifMatch, commitment.version(), json.valueToTree(before), patch);
    CommitmentData data = mergePatch.apply(commitment.data(), patch, CommitmentData.class);
    customers.writable(commitment.customerId());
    requireKnown(commitment.customerId(), data);
    return commitment
        .change(data, clock.instant())
        .map(event -> saved(commitment, "changed", before, event))
        .orElse(before);
  }

  @Transactional
  public CommitmentApi.View close(
      UUID id, @Nullable String ifMatch, CommitmentStatus outcome, @Nullable String note) {
    Commitment commitment = readable(id);
    CommitmentApi.View before = view(commitment);
    IfMatch.require(ifMatch, commitment.version(), before);
    customers.writable(commitment.customerId());
    CommitmentEvent event = commitment.close(outcome, note, clock.instant());
    return saved(commitment, outcome.name().toLowerCase(Locale.ROOT), before, event);
  }

  @Transactional
  public Page<AuditEntry> history(UUID id, ListRequest request) {
    return audit.history(KIND, readable(id).id(), request);
  }

  /// Tells of commitments whose day has passed, up to 200 in one transaction.
  ///
  /// @return how many
  @Transactional
  public int tellOverdue() {
    List<CommitmentSnapshot> late = commitments.takeOverdue(today.get(), BATCH);
    outbox.append(late.stream().map(CommitmentEvent.Overdue::new).toList());
    return late.size();
  }

  private Page<CommitmentApi.Item> list(ListRequest request, Sql first, CommitmentFilter filter) {
    return commitments.list(
        request,
        Stream.concat(Stream.of(first), filter.conditions(today.get()).stream()).toList(),
        today.get());
  }

  private Commitment readable(UUID id) {
    return commitments
        .findByIdOptional(id)
        .filter(found -> customers.mayRead(found.customerId()))
        .orElseThrow(() -> ProblemException.of(CommitmentError.NOT_FOUND, id));
  }

  private void requireKnown(UUID customerId, CommitmentData data) {
    Party by = data.by();
    if (by != null) {
      parties.requireKnown(customerId, Map.of("/by", by));
    }
    Link link = data.madeIn();
    if (link != null && !isKnown(customerId, link)) {
      throw ProblemException.of(CommitmentError.LINK_UNKNOWN, link.id());
    }
  }

  private boolean isKnown(UUID customerId, Link link) {
    return switch (link.type()) {
      case COMMUNICATION -> communications.exists(customerId, link.id());
      case VISIT -> visits.exists(customerId, link.id());
      case PLAN -> true;
    };
  }

  private CommitmentApi.View view(Commitment commitment) {
    return CommitmentApi.View.from(commitment, today.get());
  }

  private CommitmentApi.View saved(
      Commitment commitment, String action, CommitmentApi.View before, CommitmentEvent event) {
    commitments.flush();
    return record(commitment, action, before, event);
  }

  private CommitmentApi.View record(
      Commitment commitment,
      String action,
      CommitmentApi.@Nullable View before,
      CommitmentEvent event) {
    CommitmentApi.View after = view(commitment);
    outbox.append(List.of(event));
    audit.record(KIND, commitment.id(), action, before, after);
    return after;
  }
}
