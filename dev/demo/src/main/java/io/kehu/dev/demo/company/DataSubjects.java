package io.kehu.dev.demo.company;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.dev.demo.api.Api;

/// Two people who used their rights: one was forgotten, the other asks what we hold.
final class DataSubjects {
  private static final String PATH = "/api/customer/v1/";
  private static final String ERASURES = PATH + "erasures";
  private static final String REQUESTS = PATH + "subject-access-requests";

  private final Api api;

  DataSubjects(Api api) {
    this.api = api;
  }

  /// Once: what was erased is not found again by any id.
  void load() throws InterruptedException {
    if (isEmpty(ERASURES)) {
      ObjectNode erasure = Api.object();
      erasure.set("customerId", forgotten().get("id"));
      erasure.put("ground", "CONSENT_WITHDRAWN").put("atOnce", true);
      api.post(ERASURES, erasure);
    }
    if (isEmpty(REQUESTS)) {
      ObjectNode request = Api.object();
      String asking = PATH + "customers/by-external-id/" + Customers.SYSTEM + "/K-00002";
      request.set("customerId", api.get(asking).get("id"));
      request.put("askedBy", "本人来信");
      String id = api.post(REQUESTS, request).get("id").asText();
      api.change(REQUESTS + "/" + id + "/identity", "{\"check\": \"ID_DOCUMENT\"}");
    }
  }

  private JsonNode forgotten() throws InterruptedException {
    ObjectNode person = Api.object();
    person.put("kind", "PERSON").put("name", "康无忆").put("source", "WEB").put("sourceVersion", 1);
    return api.put(PATH + "customers/by-external-id/web-shop/W-00003", person);
  }

  private boolean isEmpty(String list) throws InterruptedException {
    return api.get(list + "?limit=1").get("items").isEmpty();
  }
}
