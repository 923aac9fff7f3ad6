package io.kehu.customer.field;

/// How much a customer buys (大客户, 一般客户, 小客户), out of its revenue.
enum PurchaseSize {
  LARGE,
  ORDINARY,
  SMALL
}
