package io.kehu.testing.token;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/// The keys of this JVM's tests, generated on first use. They are kept in system properties
/// because the test and the resource that configures the application may be loaded by different
/// class loaders.
public final class TestKeys {

  private static final String PRIVATE = "kehu.test.key.private.";
  private static final String PUBLIC = "kehu.test.key.public.";

  private TestKeys() {}

  /// The key that services under test trust: Base64 of its X.509 form, as
  /// `quarkus.oidc.public-key` wants it.
  public static String publicKey() {
    return property(PUBLIC, "trusted");
  }

  static PrivateKey trusted() {
    return privateKey("trusted");
  }

  static PrivateKey stranger() {
    return privateKey("stranger");
  }

  private static PrivateKey privateKey(String owner) {
    byte[] encoded = Base64.getDecoder().decode(property(PRIVATE, owner));
    try {
      return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String property(String kind, String owner) {
    synchronized (Runtime.getRuntime()) {
      if (System.getProperty(PRIVATE + owner) == null) {
        generate(owner);
      }
      return System.getProperty(kind + owner);
    }
  }

  private static void generate(String owner) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      KeyPair pair = generator.generateKeyPair();
      Base64.Encoder base64 = Base64.getEncoder();
      System.setProperty(PUBLIC + owner, base64.encodeToString(pair.getPublic().getEncoded()));
      System.setProperty(PRIVATE + owner, base64.encodeToString(pair.getPrivate().getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
