package io.kehu.servicedesk.message;

/// Who may read a message.
public enum Visibility {
  PUBLIC,
  INTERNAL
}
