package io.kehu.customer.communication;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kehu.customer.customer.Customer;
import io.kehu.customer.customer.CustomerAccess;
import io.kehu.customer.encounter.Parties;
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
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What can be done with communications, by those who may see or change the customer.
@ApplicationScoped
public class CommunicationService {
  private static final String KIND = "communication";

  private final CommunicationRepository communications;
  private final CommunicationWarnings warnings;
  private final CustomerAccess customers;
  private final Parties parties;
  private final Outbox outbox;
  private final Audit audit;
  private final MergePatch mergePatch;
  private final ObjectMapper json;
  private final Clock clock;

  CommunicationService(
      CommunicationRepository communications,
      CommunicationWarnings warnings,
      CustomerAccess customers,
      Parties parties,
      Outbox outbox,
      Audit audit,
      MergePatch mergePatch,
      ObjectMapper json,
      Clock clock) {
    this.communications = communications;
    this.warnings = warnings;
    this.customers = customers;
    this.parties = parties;
    this.outbox = outbox;
    this.audit = audit;
    this.mergePatch = mergePatch;
    this.json = json;
    this.clock = clock;
  }

  @Transactional
  public CommunicationApi.View create(UUID customerId, CommunicationData data) {
    Customer customer = customers.writable(customerId);
    parties.requireKnown(customerId, data.parties());
    UUID owner = parties.answerable(data.ownerId(), customer);
    Communication communication =
        new Communication(customerId, data.ownedBy(owner), clock.instant());
    communications.persistAndFlush(communication);
    return record(communication, "created", null, communication.created());
  }

  @Transactional(SUPPORTS)
  public Page<CommunicationApi.Item> list(ListRequest request, List<Sql> filters) {
    return communications.list(
        request, Stream.concat(Stream.of(customers.readable()), filters.stream()).toList());
  }

  @Transactional(SUPPORTS)
  public Page<CommunicationApi.Item> of(UUID customerId, ListRequest request, List<Sql> filters) {
    UUID id = customers.readable(customerId).id();
    Conditions ofCustomer = new Conditions().where("m.customer_id = :ofCustomer", "ofCustomer", id);
    return communications.list(
        request, Stream.concat(ofCustomer.list().stream(), filters.stream()).toList());
  }

  @Transactional(SUPPORTS)
  public CommunicationApi.View get(UUID id) {
    return view(readable(id));
  }

  /// True where there is such a communication with this customer.
  public boolean exists(UUID customerId, UUID id) {
    return communications.count("id = ?1 and customerId = ?2", id, customerId) == 1;
  }

  @Transactional
  public CommunicationApi.View patch(UUID id, @Nullable String ifMatch, JsonNode patch) {
    Communication communication = readable(id);
    CommunicationApi.View before = view(communication);
    IfMatch.require(ifMatch, communication.version(), json.valueToTree(before), patch);
    CommunicationData data = mergePatch.apply(communication.data(), patch, CommunicationData.class);
    customers.writable(communication.customerId());
    parties.requireKnown(communication.customerId(), data.parties());
    return communication
        .change(data, clock.instant())
        .map(event -> saved(communication, "changed", before, event))
        .orElse(before);
  }

  @Transactional
  public CommunicationApi.View cancel(UUID id, @Nullable String ifMatch, @Nullable String reason) {
    Communication communication = readable(id);
    CommunicationApi.View before = view(communication);
    IfMatch.require(ifMatch, communication.version(), before);
    customers.writable(communication.customerId());
    CommunicationEvent event = communication.cancel(reason, clock.instant());
    return saved(communication, "cancelled", before, event);
  }

  @Transactional
  public void remove(UUID id, @Nullable String ifMatch) {
    Communication communication = readable(id);
    CommunicationApi.View before = view(communication);
    IfMatch.require(ifMatch, communication.version(), before);
    customers.writable(communication.customerId());
    communications.delete(communication);
    outbox.append(List.of(communication.removed()));
    audit.record(KIND, id, "removed", before, null);
  }

  @Transactional
  public Page<AuditEntry> history(UUID id, ListRequest request) {
    return audit.history(KIND, readable(id).id(), request);
  }

  private Communication readable(UUID id) {
    return communications
        .findByIdOptional(id)
        .filter(found -> customers.mayRead(found.customerId()))
        .orElseThrow(() -> ProblemException.of(CommunicationError.NOT_FOUND, id));
  }

  private CommunicationApi.View view(Communication communication) {
    return CommunicationApi.View.from(communication, warnings.of(communication));
  }

  private CommunicationApi.View saved(
      Communication communication,
      String action,
      CommunicationApi.View before,
      CommunicationEvent event) {
    communications.flush();
    return record(communication, action, before, event);
  }

  private CommunicationApi.View record(
      Communication communication,
      String action,
      CommunicationApi.@Nullable View before,
      CommunicationEvent event) {
    CommunicationApi.View after = view(communication);
    outbox.append(List.of(event));
    audit.record(KIND, communication.id(), action, before, after);
    return after;
  }
}
