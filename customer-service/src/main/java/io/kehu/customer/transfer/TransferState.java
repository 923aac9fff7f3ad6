package io.kehu.customer.transfer;

/// How far a transfer is.
public enum TransferState {
  WAITING,
  RUNNING,
  DONE,
  CANCELLED;

  boolean isOver() {
    return this == DONE || this == CANCELLED;
  }
}
