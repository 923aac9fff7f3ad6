package io.kehu.customer.customer;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kehu.customer.channel.PhoneNumbers;
import io.kehu.customer.classification.ClassChange;
import io.kehu.customer.customfield.CustomFields;
import io.kehu.customer.search.SearchQuery;
import io.kehu.platform.json.MergePatch;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.sql.Sql;
import io.kehu.platform.web.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What can be done with customers.
@ApplicationScoped
public class CustomerService {
  private final CustomerRepository customers;
  private final CustomerAccess access;
  private final CustomerRecorder recorder;
  private final Registration registration;
  private final CustomerTree tree;
  private final PhoneNumbers phoneNumbers;
  private final CustomFields customFields;
  private final MergePatch mergePatch;
  private final ObjectMapper json;
  private final Clock clock;

  CustomerService(
      CustomerRepository customers,
      CustomerAccess access,
      CustomerRecorder recorder,
      Registration registration,
      CustomerTree tree,
      PhoneNumbers phoneNumbers,
      CustomFields customFields,
      MergePatch mergePatch,
      ObjectMapper json,
      Clock clock) {
    this.customers = customers;
    this.access = access;
    this.recorder = recorder;
    this.registration = registration;
    this.tree = tree;
    this.phoneNumbers = phoneNumbers;
    this.customFields = customFields;
    this.mergePatch = mergePatch;
    this.json = json;
    this.clock = clock;
  }

  @Transactional
  public CustomerApi.View create(CustomerWrite write) {
    return CustomerApi.View.from(
        registration.register(
            write, write.data(tree.idOf(write.parent())), write.allowDuplicate()));
  }

  /// Those that creating it would find.
  @Transactional
  public CustomerApi.Candidates candidates(CustomerWrite write) {
    return new CustomerApi.Candidates(registration.candidates(write));
  }

  @Transactional(SUPPORTS)
  public CustomerApi.View get(UUID id) {
    return CustomerApi.View.from(access.readable(id));
  }

  @Transactional(SUPPORTS)
  public Page<CustomerApi.Item> list(
      ListRequest request, Optional<SearchQuery> query, List<Sql> filters) {
    List<Sql> conditions = new ArrayList<>(List.of(access.readable()));
    conditions.addAll(filters);
    if (query.isPresent() && request.sort() == null) {
      return customers.search(query.get(), request, customFields.listFields(), conditions);
    }
    query.map(SearchQuery::found).ifPresent(conditions::add);
    return customers.list(request, customFields.listFields(), conditions);
  }

  @Transactional
  public CustomerApi.View patch(UUID id, @Nullable String ifMatch, JsonNode patch) {
    Customer customer = access.writable(id);
    CustomerApi.View before = CustomerApi.View.from(customer);
    IfMatch.require(ifMatch, customer.version(), json.valueToTree(before), patch);
    MasterData data =
        mergePatch.apply(customer.data(), patch, MasterData.class, customFields.errorsIn(patch));
    return change(customer, before, data);
  }

  /// Gives a locked customer new master data. What is refused is refused before anything changes.
  CustomerApi.View change(Customer customer, CustomerApi.View before, MasterData data) {
    tree.requireNoCycle(customer, data.parentId());
    tree.requireNoCycle(customer, data.referredBy());
    MasterData normalised = data.normalised(phoneNumbers, customFields);
    customers.references().claimFor(customer.id(), normalised.externalReferences());
    return customer
        .change(normalised, clock.instant())
        .map(event -> recorder.changed(customer, before, event))
        .orElse(before);
  }

  @Transactional
  public ClassChange changeClass(UUID id, CustomerApi.ClassMove move) {
    Customer customer = access.writable(id);
    CustomerApi.View before = CustomerApi.View.from(customer);
    return recorder.classChanged(
        customer, before, customer.moveTo(move.to(), move.reason(), clock.instant()));
  }

  @Transactional
  public CustomerApi.View assign(
      UUID id, @Nullable String ifMatch, CustomerApi.Ownership ownership) {
    Customer customer = access.writable(id);
    IfMatch.require(ifMatch, customer.version(), CustomerApi.View.from(customer));
    return handOver(customer, ownership.ownerId(), ownership.team(), ownership.note());
  }

  /// Gives a customer out of the public pool to whoever asks first.
  ///
  /// @throws ProblemException `customer-not-found`, `customer-not-in-pool`
  @Transactional
  public CustomerApi.View claim(UUID id, UUID ownerId, @Nullable String team) {
    Customer customer = access.locked(id);
    if (customer.ownerId() != null) {
      throw ProblemException.of(CustomerError.NOT_IN_POOL, customer.number());
    }
    return handOver(customer, ownerId, team, null);
  }

  /// Puts a customer back into the public pool if it still is the owner's.
  ///
  /// @return false if it is somebody else's by now
  @Transactional
  public boolean release(UUID id, UUID ownerId, String note) {
    Optional<Customer> owned =
        customers
            .lockedById(id)
            .filter(customer -> customer.mergedIntoId() == null)
            .filter(customer -> ownerId.equals(customer.ownerId()));
    owned.ifPresent(customer -> handOver(customer, null, null, note));
    return owned.isPresent();
  }

  /// Hands many customers over at once.
  ///
  /// @return how many; customers that are not the caller's to change stay where they are
  @Transactional
  public int handOver(
      Collection<UUID> ids, @Nullable UUID ownerId, @Nullable String team, @Nullable String note) {
    customers.lockAll(ids);
    int moved = 0;
    for (UUID id : ids) {
      Optional<Customer> ours = customers.lockedById(id).filter(access::isWritable);
      ours.ifPresent(customer -> handOver(customer, ownerId, team, note));
      moved += ours.isPresent() ? 1 : 0;
    }
    return moved;
  }

  private CustomerApi.View handOver(
      Customer customer, @Nullable UUID ownerId, @Nullable String team, @Nullable String note) {
    CustomerApi.View before = CustomerApi.View.from(customer);
    return customer
        .assign(ownerId, team, clock.instant())
        .map(event -> recorder.handedOver(customer, before, event, note))
        .orElse(before);
  }

  /// An order of the customer became known; unknown customers are none of ours, and an order of a merged
  /// one is its survivor's.
  @Transactional
  public void ordered(UUID id, String orderNumber, Instant placedAt) {
    customers
        .lockedEnd(id)
        .ifPresent(customer -> {
          CustomerApi.View before = CustomerApi.View.from(customer);
          customer
              .ordered(orderNumber, placedAt, clock.instant())
              .ifPresent(event -> recorder.classChanged(customer, before, event));
        });
  }
}
