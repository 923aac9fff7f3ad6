package io.kehu.sales.product;

import io.kehu.platform.problem.ProblemCode;

/// Why something could not be done with a product.
public enum ProductError implements ProblemCode {
  NOT_FOUND("product-not-found", 404),
  SKU_TAKEN("sku-taken", 409);

  private final String code;
  private final int status;

  ProductError(String code, int status) {
    this.code = code;
    this.status = status;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public int status() {
    return status;
  }
}
