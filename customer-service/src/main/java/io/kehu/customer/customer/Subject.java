package io.kehu.customer.customer;

import io.kehu.platform.privacy.Erasing;

/// Who can be erased.
public final class Subject {
  public static final Erasing.Of CUSTOMER = Erasing.of("customer");
  public static final Erasing.Of CONTACT = Erasing.of("contact");

  private Subject() {}
}
