package io.kehu.gateway.route;

/// Kinds of traffic that differ in patience and size.
public enum Lane {
  ORDINARY,
  /// uploads to be imported, and lists that go out as files: a long one is silent until its columns are known
  FILE,
  LONG_POLL;

  static Lane of(String servicePath) {
    if (servicePath.startsWith("/v1/imports/") || servicePath.contains("/export.")) {
      return FILE;
    }
    return servicePath.equals("/v1/changes") ? LONG_POLL : ORDINARY;
  }
}
