package io.kehu.platform.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// The place of a page's end, as text that a caller can neither read meaning into nor make up. It is signed together
/// with what it belongs to: list, order and filters.
@ApplicationScoped
public class Cursors {
  private static final int SIGNATURE_BYTES = 16;
  private static final int MAX_LENGTH = 4_000;
  private static final TypeReference<List<@Nullable String>> VALUES = new TypeReference<>() {};

  private final ObjectMapper mapper;
  private final SecretKeySpec key;

  Cursors(ObjectMapper mapper, @ConfigProperty(name = "kehu.secret") String secret) {
    this.mapper = mapper;
    this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
  }

  /// @param belongsTo what the cursor may be used with
  public String write(String belongsTo, List<@Nullable String> values) {
    try {
      byte[] payload = mapper.writeValueAsBytes(values);
      byte[] signature = sign(belongsTo, payload);
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              ByteBuffer.allocate(signature.length + payload.length)
                  .put(signature)
                  .put(payload)
                  .array());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// Empty where the cursor was not written here for this use.
  public Optional<List<@Nullable String>> read(String belongsTo, String cursor) {
    if (cursor.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(cursor);
      if (bytes.length <= SIGNATURE_BYTES) {
        return Optional.empty();
      }
      byte[] payload = Arrays.copyOfRange(bytes, SIGNATURE_BYTES, bytes.length);
      byte[] signature = Arrays.copyOf(bytes, SIGNATURE_BYTES);
      return MessageDigest.isEqual(signature, sign(belongsTo, payload))
          ? Optional.of(mapper.readValue(payload, VALUES))
          : Optional.empty();
    } catch (IllegalArgumentException | IOException notOurs) {
      return Optional.empty();
    }
  }

  private byte[] sign(String belongsTo, byte[] payload) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(("cursor\n" + belongsTo + "\n").getBytes(StandardCharsets.UTF_8));
      return Arrays.copyOf(mac.doFinal(payload), SIGNATURE_BYTES);
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
