package io.kehu.customer.field;

import io.kehu.platform.codelist.CodeList;
import jakarta.enterprise.inject.Produces;

/// The codes of computed fields and of the catalogue itself.
class FieldCodes {
  @Produces
  CodeList purchaseSizes() {
    return CodeList.of("purchase-sizes", PurchaseSize.values());
  }

  @Produces
  CodeList groups() {
    return CodeList.of("segment-field-groups", FieldGroup.values());
  }
}
