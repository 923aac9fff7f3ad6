package io.kehu.dev.demo.company;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.dev.demo.api.Api;
import java.util.List;

/// What the company wants to know of its customers beyond what every company does.
final class OwnFields {
  private static final String PATH = "/api/customer/v1/custom-fields";
  private static final List<String> SHIFTS = List.of("ONE", "TWO", "THREE");
  private static final int KNOWN = 20;

  private OwnFields() {}

  static void define(Api api) throws InterruptedException {
    ObjectNode plants = field("plants", "INTEGER", "Plants", "工厂数");
    plants.putObject("limits").put("min", 0).put("max", 500);
    api.postUnlessThere(PATH, plants.put("indexed", true));
    ObjectNode shifts = field("shifts", "CODE", "Shifts a day", "每日班次");
    var options = shifts.putObject("limits").putArray("options");
    option(options.addObject(), "ONE", "One", "一班");
    option(options.addObject(), "TWO", "Two", "两班");
    option(options.addObject(), "THREE", "Three", "三班");
    api.postUnlessThere(PATH, shifts);
  }

  /// Fills them in for the first organizations.
  static void fill(List<ObjectNode> customers) {
    int done = 0;
    for (ObjectNode row : customers) {
      if (row.get("kind").asText().equals("ORGANIZATION") && done < KNOWN) {
        row.putObject("customFields")
            .put("plants", 1 + done % 7)
            .put("shifts", SHIFTS.get(done % SHIFTS.size()));
        done++;
      }
    }
  }

  private static ObjectNode field(String name, String type, String english, String chinese) {
    ObjectNode field = Api.object().put("name", name).put("type", type);
    field.putObject("label").put("en", english).put("zh-CN", chinese);
    return field;
  }

  private static void option(ObjectNode option, String code, String english, String chinese) {
    option.put("code", code).putObject("label").put("en", english).put("zh-CN", chinese);
  }
}
