package io.kehu.servicedesk.survey.invitation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The secret part of a link: 24 random bytes and the time it ends, signed. Forged and mistyped ones are told without
/// asking the database.
///
/// @param text as it stands in the link
/// @param expiresAt full seconds
public record LinkToken(String text, Instant expiresAt) {
  private static final int RANDOM = 24;
  private static final int BODY = RANDOM + Long.BYTES;
  private static final int SIGNATURE = 16;
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  static LinkToken issue(byte[] secret, SecureRandom random, Instant expiresAt) {
    byte[] unguessable = new byte[RANDOM];
    random.nextBytes(unguessable);
    byte[] body =
        ByteBuffer.allocate(BODY).put(unguessable).putLong(expiresAt.getEpochSecond()).array();
    byte[] all =
        ByteBuffer.allocate(BODY + SIGNATURE).put(body).put(signature(secret, body)).array();
    return new LinkToken(
        ENCODER.encodeToString(all), Instant.ofEpochSecond(expiresAt.getEpochSecond()));
  }

  /// The token, if it is one of ours.
  static Optional<LinkToken> read(byte[] secret, String text) {
    byte[] all;
    try {
      all = Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
    // The encoder's form is the only one taken, so that one token has one text and one hash.
    if (all.length != BODY + SIGNATURE || !ENCODER.encodeToString(all).equals(text)) {
      return Optional.empty();
    }
    byte[] body = Arrays.copyOf(all, BODY);
    byte[] signature = Arrays.copyOfRange(all, BODY, all.length);
    if (!MessageDigest.isEqual(signature, signature(secret, body))) {
      return Optional.empty();
    }
    long expires = ByteBuffer.wrap(body, RANDOM, Long.BYTES).getLong();
    return Optional.of(new LinkToken(text, Instant.ofEpochSecond(expires)));
  }

  /// What is kept of it.
  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  @Override
  public String toString() {
    return "LinkToken[…, expiresAt=" + expiresAt + "]";
  }

  private static byte[] signature(byte[] secret, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      // The purpose is signed too: no other signature made with this secret fits here.
      mac.update("survey-link".getBytes(StandardCharsets.US_ASCII));
      return Arrays.copyOf(mac.doFinal(body), SIGNATURE);
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
