package io.kehu.testing.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// An OpenAPI 3.1 document.
///
/// @param root the whole document
public record ApiDocument(JsonNode root) {

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head");

  public static ApiDocument parse(String json) {
    try {
      return new ApiDocument(new ObjectMapper().readTree(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What the application at this address says of itself, if it says anything.
  ///
  /// @param origin scheme, host and port
  public static Optional<ApiDocument> servedAt(URI origin) {
    HttpRequest request =
        HttpRequest.newBuilder(origin.resolve("/q/openapi?format=json"))
            .timeout(Duration.ofSeconds(30))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      return response.statusCode() == 200 ? Optional.of(parse(response.body())) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("No OpenAPI document from " + origin, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// Every operation, in the document's order.
  public List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    for (var path : root.path("paths").properties()) {
      for (var method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          operations.add(
              new Operation(
                  this,
                  method.getKey().toUpperCase(Locale.ROOT),
                  path.getKey(),
                  path.getValue(),
                  method.getValue()));
        }
      }
    }
    return operations;
  }

  /// The operation that answers this request; where a fixed and a variable path both fit, the
  /// fixed one.
  public Optional<Operation> operation(String method, String path) {
    return operations().stream()
        .filter(operation -> operation.method().equals(method) && operation.matches(path))
        .min(
            Comparator.comparingInt(Operation::variables)
                .thenComparing(Comparator.comparingInt(Operation::literals).reversed()));
  }

  /// Follows references until there is something else.
  public JsonNode resolve(JsonNode node) {
    JsonNode current = node;
    for (int hops = 0; current.has("$ref") && hops < 20; hops++) {
      current = root.at(current.path("$ref").asText().substring(1));
    }
    return current;
  }

  /// A schema of this document that stands alone: its references are found inside it.
  public JsonNode standalone(JsonNode schema) {
    ObjectNode copy = schema.deepCopy();
    copy.set("components", root.path("components"));
    return copy;
  }
}
