package io.kehu.dev.demo.api;

/// Client credentials.
///
/// @param issuer URL of the realm
public record Login(String issuer, String client, String secret) {}
