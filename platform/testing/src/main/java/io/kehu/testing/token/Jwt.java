package io.kehu.testing.token;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;

/// Signs claims as a compact RS256 JSON Web Token.
final class Jwt {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Jwt() {}

  static String sign(Map<String, Object> claims, PrivateKey key) {
    try {
      String unsigned =
          part(Map.of("alg", "RS256", "typ", "JWT", "kid", "kehu-test")) + "." + part(claims);
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(unsigned.getBytes(StandardCharsets.US_ASCII));
      return unsigned + "." + base64(signature.sign());
    } catch (GeneralSecurityException | JsonProcessingException e) {
      throw new IllegalStateException("A test token could not be signed", e);
    }
  }

  private static String part(Map<String, Object> content) throws JsonProcessingException {
    return base64(JSON.writeValueAsBytes(content));
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
