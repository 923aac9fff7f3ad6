package io.kehu.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Whether two requests are the same: method, address, and body without regard to white space and the order of fields.
@ApplicationScoped
class Fingerprints {
  private final ObjectMapper mapper;
  private final RequestBody body;

  Fingerprints(ObjectMapper mapper, RequestBody body) {
    this.mapper = mapper.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    this.body = body;
  }

  byte[] of(HttpServerRequest request) {
    MessageDigest digest = sha256();
    digest.update((request.method() + " " + request.uri() + "\n").getBytes(StandardCharsets.UTF_8));
    return digest.digest(canonical(body.bytes()));
  }

  private byte[] canonical(byte[] json) {
    if (json.length == 0) {
      return json;
    }
    try {
      JsonNode tree = mapper.readTree(json);
      return mapper.writeValueAsBytes(mapper.treeToValue(tree, Object.class));
    } catch (JsonProcessingException notJson) {
      return json;
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
