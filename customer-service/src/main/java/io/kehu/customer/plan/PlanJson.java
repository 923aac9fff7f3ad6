package io.kehu.customer.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.customer.plan.action.PlanActionApi;
import io.kehu.platform.json.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Plans as the JSON that is stored, and back. What a former release wrote may hold fields that are no more.
@ApplicationScoped
class PlanJson {
  private static final TypeReference<List<PlanActionApi.Action>> ACTIONS = new TypeReference<>() {};

  private final ObjectMapper json;

  PlanJson(@EventJson ObjectMapper json) {
    this.json = json;
  }

  String write(PlanData data) {
    return json.valueToTree(data).toString();
  }

  <D> D data(Plan plan, Class<D> type) {
    return json.convertValue(tree(plan.content()), type);
  }

  /// The plan as callers see it: all fields beside each other, whatever its kind.
  ObjectNode flat(Plan plan, List<PlanActionApi.Action> actions) {
    ObjectNode flat = json.valueToTree(PlanApi.Head.from(plan));
    flat.setAll(tree(plan.content()));
    flat.set("actions", json.valueToTree(actions));
    return flat;
  }

  /// The other way round.
  <D> PlanDocument<D> document(ObjectNode flat, Class<D> type) {
    return new PlanDocument<>(
        json.convertValue(flat, PlanApi.Head.class),
        json.convertValue(flat, type),
        json.convertValue(flat.get("actions"), ACTIONS));
  }

  ObjectNode tree(String text) {
    try {
      return (ObjectNode) json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The database holds JSON only", e);
    }
  }
}
