package io.kehu.dev.demo.company;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.dev.demo.api.Api;

/// The list that marketing brought back from a fair, in its own columns: a template reads it, and two of its rows have to be mended.
final class FairList {
  private static final String TEMPLATES = "/api/customer/v1/import-templates";
  private static final String NAME = "展会名单 Fair list";
  private static final String FILE =
      """
      编号,公司名称,城市,手机
      F-1,苏州展翼自动化有限公司,苏州,13800138101
      F-2,宁波海曙泵阀厂,宁波,13800138102
      F-3,,杭州,13800138103
      F-4,无锡精诚仪表有限公司,无锡,电话不详
      F-5,常州天宁电机有限公司,常州,13800138105
      """;

  private FairList() {}

  static void load(Api api) throws InterruptedException {
    for (var template : api.get(TEMPLATES + "?limit=200").get("items")) {
      if (template.get("name").asText().equals(NAME)) {
        return;
      }
    }
    ObjectNode template = Api.object().put("name", NAME).put("kind", "customers");
    ObjectNode mapping = template.putObject("mapping");
    var columns = mapping.putArray("columns");
    columns.addObject().put("source", "编号").put("target", "externalReferences.0.id");
    columns.addObject().put("source", "公司名称").put("target", "name");
    columns.addObject().put("source", "城市").put("target", "region");
    columns.addObject().put("source", "手机").put("target", "channels.phones.0.number");
    mapping
        .putObject("constants")
        .put("kind", "ORGANIZATION")
        .put("country", "CN")
        .put("source", "EVENT")
        .put("externalReferences.0.system", "fair")
        .put("channels.phones.0.type", "MOBILE");
    api.post(TEMPLATES, template);
    api.importTable("customer", "customers", NAME, FILE);
  }
}
