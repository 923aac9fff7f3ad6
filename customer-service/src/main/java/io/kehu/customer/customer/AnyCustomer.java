package io.kehu.customer.customer;

import io.kehu.platform.access.Owned;
import java.util.UUID;

/// Whatever is answered about one customer and says whose it is, for features that have actions on customers.
public interface AnyCustomer extends Owned {
  UUID id();
}
