package io.kehu.platform.page;

/// The type of a list's field: decides which operators and which values a filter may use on it.
public enum FieldType {
  TEXT,
  CODE,
  UUID,
  INTEGER,
  DECIMAL,
  DATE,
  INSTANT,
  BOOLEAN
}
