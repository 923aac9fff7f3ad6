package io.kehu.customer.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// The secret part of a feed's address: 32 random bytes.
record FeedToken(String text) {
  private static final int BYTES = 32;

  static FeedToken make(SecureRandom random) {
    byte[] unguessable = new byte[BYTES];
    random.nextBytes(unguessable);
    return new FeedToken(Base64.getUrlEncoder().withoutPadding().encodeToString(unguessable));
  }

  /// What is kept of it.
  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  @Override
  public String toString() {
    return "FeedToken[…]";
  }
}
