package io.kehu.gateway.route;

/// Kinds of traffic that differ in patience and size.
public enum Lane {
  ORDINARY,
  IMPORT,
  LONG_POLL;

  static Lane of(String servicePath) {
    if (servicePath.startsWith("/v1/imports/")) {
      return IMPORT;
    }
    return servicePath.equals("/v1/changes") ? LONG_POLL : ORDINARY;
  }
}
