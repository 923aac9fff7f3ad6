package io.kehu.platform.secret;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// The keys of a deployment: the active one, which seals, and older ones, which only open. Their text never shows in a message.
final class KeyRing {
  /// Keys of dev and test mode stand in the repository, so everybody has them.
  static final String PUBLIC = "only-for-";

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,32}");
  private static final int BYTES = 32;

  private final String activeId;
  private final Map<String, SecretKey> keys;

  private KeyRing(String activeId, Map<String, SecretKey> keys) {
    this.activeId = activeId;
    this.keys = keys;
  }

  /// @param text `<id>:<32 bytes in Base64>`, more of them by comma; the first is active
  /// @param publicKeysToo whether keys that everybody has may be used
  /// @throws IllegalArgumentException where a key is malformed, doubled or public
  static KeyRing parse(String text, boolean publicKeysToo) {
    Map<String, SecretKey> keys = new LinkedHashMap<>();
    for (String entry : text.split(",", -1)) {
      String[] parts = entry.strip().split(":", 2);
      String id = parts[0];
      if (parts.length < 2 || !ID.matcher(id).matches()) {
        throw new IllegalArgumentException(
            "kehu.data-keys: key %d is not written as <id>:<base64>".formatted(keys.size() + 1));
      }
      if (id.startsWith(PUBLIC) && !publicKeysToo) {
        throw new IllegalArgumentException(
            "kehu.data-keys: key %s is known to everybody".formatted(id));
      }
      if (keys.put(id, new SecretKeySpec(bytes(id, parts[1]), "AES")) != null) {
        throw new IllegalArgumentException("kehu.data-keys: there are two keys " + id);
      }
    }
    return new KeyRing(keys.keySet().iterator().next(), keys);
  }

  private static byte[] bytes(String id, String base64) {
    try {
      // Either alphabet, with padding or without.
      byte[] bytes =
          Base64.getUrlDecoder().decode(base64.strip().replace('+', '-').replace('/', '_'));
      if (bytes.length == BYTES) {
        return bytes;
      }
    } catch (IllegalArgumentException notBase64) {
      // Said below, without its text.
    }
    throw new IllegalArgumentException(
        "kehu.data-keys: key %s is not %d bytes in Base64".formatted(id, BYTES));
  }

  String activeId() {
    return activeId;
  }

  Optional<SecretKey> key(String id) {
    return Optional.ofNullable(keys.get(id));
  }
}
