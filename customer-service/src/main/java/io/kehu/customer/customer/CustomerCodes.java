package io.kehu.customer.customer;

import io.kehu.customer.classification.Closeness;
import io.kehu.customer.classification.CustomerClass;
import io.kehu.customer.classification.LifecycleStage;
import io.kehu.customer.classification.RelationshipPhase;
import io.kehu.customer.duplicate.DuplicateKey;
import io.kehu.platform.codelist.CodeList;
import jakarta.enterprise.inject.Produces;

/// The codes that customers are described by.
class CustomerCodes {
  @Produces
  CodeList kinds() {
    return CodeList.of("customer-kinds", CustomerKind.values());
  }

  @Produces
  CodeList roles() {
    return CodeList.of("customer-roles", CustomerRole.values());
  }

  @Produces
  CodeList classes() {
    return CodeList.of("customer-classes", CustomerClass.values());
  }

  @Produces
  CodeList phases() {
    return CodeList.of("relationship-phases", RelationshipPhase.values());
  }

  @Produces
  CodeList stages() {
    return CodeList.of("lifecycle-stages", LifecycleStage.values());
  }

  @Produces
  CodeList closeness() {
    return CodeList.of("closeness", Closeness.values());
  }

  @Produces
  CodeList sizes() {
    return CodeList.of("company-sizes", CompanySize.values());
  }

  @Produces
  CodeList aliasTypes() {
    return CodeList.of("alias-types", Alias.Type.values());
  }

  @Produces
  CodeList duplicateKeys() {
    return CodeList.of("duplicate-keys", DuplicateKey.Kind.values());
  }
}
