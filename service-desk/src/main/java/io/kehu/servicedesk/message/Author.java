package io.kehu.servicedesk.message;

/// On whose side a message was written.
public enum Author {
  STAFF,
  CUSTOMER
}
