package io.kehu.gateway.apidoc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.gateway.upstream.Documents;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MergedDocumentTest {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final JsonNode merged = merge("customer", "sales");

  @Test
  void pathsBeginWithTheServiceAndInnerPathsAreLeftOut() {
    assertThat(merged.path("paths").fieldNames())
        .toIterable()
        .containsExactly("/api/customer/v1/customer-things", "/api/sales/v1/sales-things");
  }

  @Test
  void componentsThatDifferOrReferToSuchAreToldApart() {
    assertThat(merged.at("/components/schemas").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "Page", "Customer_Money", "Sales_Money", "Customer_Item", "Sales_Item");
  }

  @Test
  void everyReferencePointsToAComponentOfTheResult() {
    List<JsonNode> references = merged.findValues("$ref");

    assertThat(references).isNotEmpty();
    assertThat(references)
        .allSatisfy(
            each -> assertThat(merged.at(each.asText().substring(1)).isMissingNode()).isFalse());
  }

  @Test
  void aComponentOfOneServiceKeepsItsName() {
    assertThat(merge("customer").at("/components/schemas").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("Money", "Page", "Item");
  }

  @Test
  void operationsAreGroupedByServiceAndTheirIdsAreUnique() {
    JsonNode list = merged.at("/paths/~1api~1sales~1v1~1sales-things/get");

    assertThat(list.at("/tags/0").asText()).isEqualTo("sales: Things");
    assertThat(list.path("operationId").asText()).isEqualTo("sales_list");
    assertThat(merged.at("/tags/1/name").asText()).isEqualTo("sales: Things");
  }

  @Test
  void permissionsStandAtTheBearerSchemeAndPublicOperationsStayPublic() {
    JsonNode path = merged.at("/paths/~1api~1sales~1v1~1sales-things");

    assertThat(path.at("/get/security"))
        .hasToString("[{\"oauth2\":[]},{\"bearer\":[\"sales:read\"]}]");
    assertThat(path.at("/post/security")).hasToString("[]");
  }

  @Test
  void aServiceThatIsMissingIsNamed() {
    assertThat(merged.path("x-unavailable")).hasToString("[\"loyalty\"]");
  }

  private static JsonNode merge(String... services) {
    Map<String, ObjectNode> documents = new LinkedHashMap<>();
    for (String service : services) {
      documents.put(service, document(service));
    }
    return MergedDocument.of(JSON.objectNode(), JSON.objectNode(), documents, List.of("loyalty"));
  }

  private static ObjectNode document(String service) {
    try {
      return (ObjectNode) new ObjectMapper().readTree(Documents.of(service).encode());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
