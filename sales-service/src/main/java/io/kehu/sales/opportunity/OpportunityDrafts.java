package io.kehu.sales.opportunity;

import io.kehu.platform.access.Caller;
import io.kehu.platform.access.Caller.Reach;
import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.problem.FieldError;
import io.kehu.platform.problem.GeneralProblem;
import io.kehu.platform.problem.Messages;
import io.kehu.platform.problem.ProblemException;
import io.kehu.sales.customer.CustomerService;
import io.kehu.sales.customer.NamedCustomer;
import io.kehu.sales.product.ProductCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Turns what was written into what it means: the customer and the products that it names are looked
/// up, and what was left out is filled in.
@ApplicationScoped
class OpportunityDrafts {
  private final CustomerService customers;
  private final ProductCatalogue catalogue;
  private final CurrentCaller callers;
  private final Messages messages;

  OpportunityDrafts(
      CustomerService customers,
      ProductCatalogue catalogue,
      CurrentCaller callers,
      Messages messages) {
    this.customers = customers;
    this.catalogue = catalogue;
    this.callers = callers;
    this.messages = messages;
  }

  /// @throws ProblemException `validation-failed` for a product that there is not, or a customer that
  ///     is named in two ways
  OpportunityDetails details(OpportunityApi.Write write) {
    NamedCustomer customer = customers.named(write.customerId(), write.customerReference());
    return new OpportunityDetails(
        write.title(),
        write.description(),
        customer.id(),
        customer.awaited(),
        Objects.requireNonNullElse(write.contactIds(), List.of()),
        write.source(),
        write.probability(),
        write.amount(),
        write.expectedCloseOn(),
        Objects.requireNonNullElse(write.forecastCategory(), ForecastCategory.PIPELINE),
        products(Objects.requireNonNullElse(write.products(), List.of())),
        write.ownerId(),
        write.ownerName(),
        write.team(),
        write.nextStep(),
        write.purchaseType());
  }

  /// What a person enters without naming an owner is that person's own.
  OpportunityDetails ownedByCaller(OpportunityDetails details) {
    Caller caller = callers.get();
    boolean seller = caller.scope() == Reach.OWN || caller.scope() == Reach.TEAMS;
    if (!seller || details.ownerId() != null || details.ownerName() != null) {
      return details;
    }
    String team =
        details.team() != null
            ? details.team()
            : caller.teams().stream().sorted().findFirst().orElse(null);
    return details.ownedBy(caller.subject(), team);
  }

  private List<OpportunityProduct> products(List<OpportunityApi.Product> written) {
    Map<String, UUID> bySku =
        catalogue.idsOfSkus(
            written.stream().map(OpportunityApi.Product::sku).filter(Objects::nonNull).toList());
    List<OpportunityProduct> found = new ArrayList<>();
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      OpportunityApi.Product product = written.get(i);
      UUID id = productId(product, bySku);
      if (id == null) {
        errors.add(messages.field("/products/" + i, "unknown-product"));
      } else {
        found.add(
            new OpportunityProduct(
                id,
                Objects.requireNonNullElse(product.quantity(), BigDecimal.ONE),
                product.amount()));
      }
    }
    if (!errors.isEmpty()) {
      throw ProblemException.of(GeneralProblem.VALIDATION_FAILED).withErrors(errors);
    }
    return found;
  }

  private @Nullable UUID productId(OpportunityApi.Product product, Map<String, UUID> bySku) {
    if (product.productId() != null) {
      return product.productId();
    }
    if (product.productReference() != null) {
      return catalogue.idOf(product.productReference()).orElse(null);
    }
    return product.sku() == null ? null : bySku.get(product.sku());
  }
}
