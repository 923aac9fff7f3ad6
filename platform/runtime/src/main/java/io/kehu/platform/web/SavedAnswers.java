package io.kehu.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kehu.platform.web.IdempotencyKeys.Saved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Answers as text, and text as answers again.
@ApplicationScoped
class SavedAnswers {
  static final String REPLAYED = "Idempotency-Replayed";

  private final ObjectMapper mapper;

  SavedAnswers(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  Saved saved(byte[] fingerprint, @Nullable Object answer, Method method) {
    return switch (answer) {
      case RestResponse<?> rest ->
          saved(fingerprint, rest.getStatus(), rest.getHeaders(), rest.getEntity());
      case Response response ->
          saved(fingerprint, response.getStatus(), response.getHeaders(), response.getEntity());
      case null -> new Saved(fingerprint, 204, "{}", null);
      default -> new Saved(fingerprint, statusOf(method), "{}", json(answer));
    };
  }

  Response replay(Saved saved) {
    try {
      Response.ResponseBuilder answer = Response.status(saved.status()).header(REPLAYED, "true");
      mapper
          .readTree(saved.headers())
          .properties()
          .forEach(header -> answer.header(header.getKey(), header.getValue().asText()));
      if (saved.body() != null) {
        JsonNode body = mapper.readTree(saved.body());
        answer.type(MediaType.APPLICATION_JSON_TYPE).entity(body);
      }
      return answer.build();
    } catch (JsonProcessingException weWroteIt) {
      throw new IllegalStateException(weWroteIt);
    }
  }

  private Saved saved(
      byte[] fingerprint,
      int status,
      MultivaluedMap<String, Object> headers,
      @Nullable Object entity) {
    Map<String, String> kept = new LinkedHashMap<>();
    for (String name : new String[] {HttpHeaders.LOCATION, HttpHeaders.ETAG}) {
      Object value = headers.getFirst(name);
      if (value != null) {
        kept.put(name, value.toString());
      }
    }
    return new Saved(fingerprint, status, json(kept), entity == null ? null : json(entity));
  }

  private static int statusOf(Method method) {
    ResponseStatus status = method.getAnnotation(ResponseStatus.class);
    return status == null ? 200 : status.value();
  }

  private String json(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }
}
