package io.kehu.dev.demo.company;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.dev.demo.api.Api;
import java.util.List;

/// Tells more of the first customers: some sections of their profiles, every second one verified. Nothing sensitive: the loader may not write that.
final class Profiles {
  private static final int CUSTOMERS = 40;

  private final Api api;
  private final Chance chance;

  Profiles(Api api, long seed) {
    this.api = api;
    this.chance = new Chance(seed);
  }

  /// @return how many customers have a profile now
  int load(List<ObjectNode> customers) throws InterruptedException {
    List<ObjectNode> first = customers.subList(0, Math.min(CUSTOMERS, customers.size()));
    for (ObjectNode customer : first) {
      String id = id(customer);
      if (customer.get("kind").asText().equals("PERSON")) {
        section(id, "BASIC", basic());
        section(id, "LIFE", life());
      } else {
        section(id, "BASE", base());
        section(id, "BUSINESS", business());
      }
    }
    return first.size();
  }

  private String id(ObjectNode customer) throws InterruptedException {
    String external = customer.at("/externalReferences/0/id").asText();
    String path = "/api/customer/v1/customers/by-external-id/%s/%s";
    return api.get(path.formatted(Customers.SYSTEM, external)).get("id").asText();
  }

  private void section(String id, String section, ObjectNode data) throws InterruptedException {
    String path = "/api/customer/v1/customers/%s/profile/%s".formatted(id, section);
    api.change(path, data.toString());
    if (chance.is(0.5)) {
      api.change(path + "/verification", "{}");
    }
  }

  private ObjectNode basic() {
    ObjectNode data = Api.object();
    data.put("nativePlace", chance.one(Names.CITIES));
    data.put("birthDate", "19%d-%02d-15".formatted(chance.between(55, 99), chance.between(1, 12)));
    data.put("heightCm", chance.between(152, 196));
    data.put("character", chance.one(List.of("谨慎，重承诺", "开朗，喜欢直说", "话不多，看数据")));
    return data;
  }

  private ObjectNode life() {
    ObjectNode data = Api.object();
    data.putArray("leisure").add(chance.one(List.of("钓鱼", "登山", "围棋", "摄影")));
    data.putArray("food").add(chance.one(List.of("川菜", "粤菜", "面食", "素食")));
    data.put("drinking", chance.one(List.of("NEVER", "OCCASIONALLY", "OFTEN")));
    data.put("transport", chance.one(List.of("地铁", "自行车", "自驾")));
    return data;
  }

  private ObjectNode base() {
    ObjectNode data = Api.object();
    data.put("foundedOn", "%d-06-01".formatted(chance.between(1980, 2020)));
    data.put("form", chance.one(List.of("LIMITED", "JOINT_STOCK", "STATE_OWNED")));
    data.putObject("assets")
        .put("amount", chance.between(1, 900) + "00000.00")
        .put("currency", "CNY");
    return data;
  }

  private ObjectNode business() {
    ObjectNode data = Api.object();
    data.put("salesRecord", chance.one(List.of("三年来稳步增长", "去年持平", "旺季集中在第四季度")));
    data.put("relationsWithUs", chance.one(List.of("长期合作", "刚刚开始", "有过退货，已解决")));
    return data;
  }
}
