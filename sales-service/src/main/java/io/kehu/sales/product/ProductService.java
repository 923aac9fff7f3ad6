package io.kehu.sales.product;

import static io.kehu.platform.bulk.ImportKind.RowOutcome.CREATED;
import static io.kehu.platform.bulk.ImportKind.RowOutcome.STALE;
import static io.kehu.platform.bulk.ImportKind.RowOutcome.UNCHANGED;
import static io.kehu.platform.bulk.ImportKind.RowOutcome.UPDATED;
import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import com.fasterxml.jackson.databind.JsonNode;
import io.kehu.platform.audit.Audit;
import io.kehu.platform.audit.AuditEntry;
import io.kehu.platform.event.Outbox;
import io.kehu.platform.external.Claim;
import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.external.SourceStamp;
import io.kehu.platform.external.Upserted;
import io.kehu.platform.id.Ids;
import io.kehu.platform.json.MergePatch;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Lists;
import io.kehu.platform.page.Page;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.sql.Sql;
import io.kehu.platform.web.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What can be done with products.
@ApplicationScoped
class ProductService {
  private static final String KIND = "product";

  private final ProductRepository products;
  private final Outbox outbox;
  private final Audit audit;
  private final MergePatch patches;
  private final Lists lists;
  private final Clock clock;

  ProductService(
      ProductRepository products,
      Outbox outbox,
      Audit audit,
      MergePatch patches,
      Lists lists,
      Clock clock) {
    this.products = products;
    this.outbox = outbox;
    this.audit = audit;
    this.patches = patches;
    this.lists = lists;
    this.clock = clock;
  }

  @Transactional
  ProductApi.View create(ProductDetails details) {
    refuseTakenSku(details.sku(), null);
    return created(Product.create(details, clock.instant()), List.of());
  }

  @Transactional(SUPPORTS)
  ProductApi.View get(UUID id) {
    return view(products.findByIdOptional(id).orElseThrow(() -> notFound(id)));
  }

  @Transactional(SUPPORTS)
  ProductApi.View get(ExternalReference reference) {
    return products
        .externalIds()
        .find(reference)
        .map(this::get)
        .orElseThrow(() -> ProblemException.of(ProductError.NOT_FOUND, reference.id()));
  }

  @Transactional(SUPPORTS)
  Page<ProductApi.Item> list(ListRequest request, List<Sql> conditions) {
    return lists.page(ProductRepository.LIST, request, conditions);
  }

  @Transactional
  ProductApi.View change(UUID id, @Nullable String ifMatch, JsonNode patch) {
    Product product = products.forUpdate(id).orElseThrow(() -> notFound(id));
    ProductApi.View before = view(product);
    IfMatch.require(ifMatch, product.version(), before);
    ProductDetails details =
        patches
            .apply(ProductApi.Write.from(product.details()), patch, ProductApi.Write.class)
            .details();
    return change(product, details, before) ? view(product) : before;
  }

  /// Takes a product as another system has it. A product that was entered here before is recognised
  /// by its SKU.
  @Transactional
  Upserted<ProductApi.View> upsert(
      ExternalReference reference,
      SourceStamp stamp,
      ProductDetails details,
      @Nullable String ifMatch) {
    Optional<UUID> sameSku = products.withSku(details.sku()).map(Product::id);
    Claim claim = products.externalIds().claim(reference, sameSku.orElseGet(Ids::newId), stamp);
    if (claim.isNew() && sameSku.isEmpty()) {
      Product product = new Product(claim.recordId(), details, clock.instant());
      return new Upserted<>(created(product, List.of(reference)), CREATED);
    }
    Product product = products.forUpdate(claim.recordId()).orElseThrow();
    ProductApi.View before = view(product);
    if (ifMatch != null) {
      IfMatch.require(ifMatch, product.version(), before);
    }
    return switch (stamp.comparedTo(claim.stored())) {
      case STALE -> new Upserted<>(before, STALE);
      case SAME -> new Upserted<>(before, UNCHANGED);
      case NEWER, UNKNOWN -> {
        products.externalIds().stamp(reference, stamp);
        yield change(product, details, before)
            ? new Upserted<>(view(product), UPDATED)
            : new Upserted<>(before, UNCHANGED);
      }
    };
  }

  @Transactional
  Page<AuditEntry> history(UUID id, ListRequest request) {
    get(id);
    return audit.history(KIND, id, request);
  }

  private ProductApi.View created(Product product, List<ExternalReference> references) {
    products.persist(product);
    ProductApi.View view = ProductApi.View.from(product, references);
    outbox.append(List.of(new ProductEvent.Created(ProductSnapshot.of(product, references))));
    audit.record(KIND, product.id(), "created", null, view);
    return view;
  }

  private boolean change(Product product, ProductDetails details, ProductApi.View before) {
    refuseTakenSku(details.sku(), product.id());
    if (!product.change(details, clock.instant())) {
      return false;
    }
    ProductApi.View after = view(product);
    outbox.append(
        List.of(new ProductEvent.Changed(ProductSnapshot.of(product, after.externalReferences()))));
    audit.record(KIND, product.id(), "changed", before, after);
    return true;
  }

  private void refuseTakenSku(String sku, @Nullable UUID unlessIts) {
    products
        .withSku(sku)
        .filter(other -> !other.id().equals(unlessIts))
        .ifPresent(other -> {
          throw ProblemException.of(ProductError.SKU_TAKEN, sku);
        });
  }

  private ProductApi.View view(Product product) {
    return ProductApi.View.from(product, products.externalIds().of(product.id()));
  }

  private static ProblemException notFound(UUID id) {
    return ProblemException.of(ProductError.NOT_FOUND, id);
  }
}
