package io.kehu.customer.quota;

import io.kehu.platform.money.Money;

/// A quota that is to be divided among customers.
@QuotaDivides
interface Divisible {
  Money quota();

  Money averageValue();
}
