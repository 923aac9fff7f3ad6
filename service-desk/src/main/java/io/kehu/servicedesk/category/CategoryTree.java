package io.kehu.servicedesk.category;

/// What a category is a category of.
public enum CategoryTree {
  TICKET,
  ROOT_CAUSE
}
