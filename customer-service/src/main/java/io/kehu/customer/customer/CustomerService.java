package io.kehu.customer.customer;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kehu.customer.channel.PhoneNumbers;
import io.kehu.customer.classification.ClassChange;
import io.kehu.customer.search.SearchQuery;
import io.kehu.platform.json.MergePatch;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.sql.Sql;
import io.kehu.platform.web.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
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
      MergePatch mergePatch,
      ObjectMapper json,
      Clock clock) {
    this.customers = customers;
    this.access = access;
    this.recorder = recorder;
    this.registration = registration;
    this.tree = tree;
    this.phoneNumbers = phoneNumbers;
    this.mergePatch = mergePatch;
    this.json = json;
    this.clock = clock;
  }

  @Transactional
  public CustomerApi.View create(CustomerWrite write) {
    return CustomerApi.View.from(
        registration.register(write, write.data(tree.idOf(write.parent()))));
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
      return customers.search(query.get(), request, conditions);
    }
    query.map(SearchQuery::found).ifPresent(conditions::add);
    return customers.list(request, conditions);
  }

  @Transactional
  public CustomerApi.View patch(UUID id, @Nullable String ifMatch, JsonNode patch) {
    Customer customer = access.writable(id);
    CustomerApi.View before = CustomerApi.View.from(customer);
    IfMatch.require(ifMatch, customer.version(), json.valueToTree(before), patch);
    MasterData data = mergePatch.apply(customer.data(), patch, MasterData.class);
    return change(customer, before, data);
  }

  /// Gives a locked customer new master data. What is refused is refused before anything changes.
  CustomerApi.View change(Customer customer, CustomerApi.View before, MasterData data) {
    tree.requireNoCycle(customer, data.parentId());
    MasterData normalised = data.normalised(phoneNumbers);
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
    CustomerApi.View before = CustomerApi.View.from(customer);
    IfMatch.require(ifMatch, customer.version(), before);
    return customer
        .assign(ownership.ownerId(), ownership.team(), clock.instant())
        .map(event -> recorder.handedOver(customer, before, event, ownership.note()))
        .orElse(before);
  }

  /// An order of the customer became known; unknown customers are none of ours.
  @Transactional
  public void ordered(UUID id, String orderNumber, Instant placedAt) {
    customers
        .lockedById(id)
        .ifPresent(customer -> {
          CustomerApi.View before = CustomerApi.View.from(customer);
          customer
              .ordered(orderNumber, placedAt, clock.instant())
              .ifPresent(event -> recorder.classChanged(customer, before, event));
        });
  }
}
