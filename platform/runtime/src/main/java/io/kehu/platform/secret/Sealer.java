package io.kehu.platform.secret;

import io.quarkus.runtime.LaunchMode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Seals values with AES-256-GCM. A sealed value is text, `<key id>.<Base64 of nonce, ciphertext and tag>`, and opens only for the place that it was sealed
/// for (the associated data).
///
/// Nonces are random: a key must be replaced before it has sealed 2³² values (NIST SP 800-38D, 8.3).
@ApplicationScoped
public class Sealer {
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final KeyRing keys;
  private final SecureRandom random = new SecureRandom();

  /// With the keys of the deployment.
  ///
  /// @param keys see [KeyRing#parse]; in production none that everybody has
  public Sealer(@ConfigProperty(name = "kehu.data-keys") String keys) {
    this.keys = KeyRing.parse(keys, LaunchMode.current() != LaunchMode.NORMAL);
  }

  /// The key that seals now.
  public String activeKey() {
    return keys.activeId();
  }

  /// Seals with the active key.
  ///
  /// @param place what the value belongs to: the same text is needed to open it
  public String seal(String clear, String place) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    SecretKey key = keys.key(keys.activeId()).orElseThrow();
    byte[] sealed =
        run(Cipher.ENCRYPT_MODE, key, nonce, place, clear.getBytes(StandardCharsets.UTF_8));
    byte[] all = ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
    return keys.activeId() + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(all);
  }

  /// The value in the clear.
  ///
  /// @throws SealBrokenException where the key is gone, the value was altered, or it belongs to another place
  public String open(String sealed, String place) {
    int dot = sealed.indexOf('.');
    String id = sealed.substring(0, Math.max(dot, 0));
    SecretKey key =
        keys.key(id)
            .orElseThrow(() ->
                new SealBrokenException(
                    "kehu.data-keys lacks key " + id + ", which is in use", null));
    byte[] all = bytes(sealed.substring(dot + 1), place);
    byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
    byte[] body = Arrays.copyOfRange(all, NONCE_BYTES, all.length);
    return new String(run(Cipher.DECRYPT_MODE, key, nonce, place, body), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String base64, String place) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(base64);
      if (bytes.length > NONCE_BYTES) {
        return bytes;
      }
      throw new SealBrokenException("A sealed value of " + place + " is cut off", null);
    } catch (IllegalArgumentException altered) {
      throw new SealBrokenException("A sealed value of " + place + " is no Base64", altered);
    }
  }

  private static byte[] run(int mode, SecretKey key, byte[] nonce, String place, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException refused) {
      throw new SealBrokenException("A sealed value of " + place + " does not open", refused);
    }
  }
}
