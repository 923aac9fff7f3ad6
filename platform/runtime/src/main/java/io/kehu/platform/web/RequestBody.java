package io.kehu.platform.web;

import jakarta.enterprise.context.RequestScoped;

/// The bytes of the body in hand, kept for the fingerprint of a repeatable request.
@RequestScoped
public class RequestBody {
  private byte[] bytes = new byte[0];

  void remember(byte[] read) {
    bytes = read;
  }

  byte[] bytes() {
    return bytes;
  }
}
