package io.kehu.customer.tiering;

/// How soon tickets of a customer are taken up, in the codes of service-desk.
public enum ResponsePriority {
  LOW,
  NORMAL,
  HIGH,
  URGENT
}
