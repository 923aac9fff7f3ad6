package io.kehu.dev.demo.company;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.dev.demo.api.Api;
import io.kehu.dev.demo.erp.Rows;
import java.util.List;

/// What the company sells: water treatment, with what goes with it.
final class Catalogue {
  /// @param price in CNY
  record Product(String sku, String name, String category, int price) {}

  static final List<Product> PRODUCTS =
      List.of(
          new Product("KW-100", "台式净水器 Countertop purifier", "purifier", 1280),
          new Product("KW-200", "厨下净水器 Under-sink purifier", "purifier", 2680),
          new Product("KW-500", "商用净水机 Commercial purifier", "purifier", 9800),
          new Product("KW-900", "中央净水系统 Central water system", "system", 42800),
          new Product("KF-01", "PP 棉滤芯 PP filter", "filter", 69),
          new Product("KF-02", "活性炭滤芯 Carbon filter", "filter", 129),
          new Product("KF-03", "RO 膜 RO membrane", "filter", 498),
          new Product("KS-01", "安装服务 Installation", "service", 300),
          new Product("KS-02", "年度保养 Yearly maintenance", "service", 980),
          new Product("KT-01", "水质检测套装 Test kit", "accessory", 199));

  private Catalogue() {}

  static List<ObjectNode> rows() {
    return PRODUCTS.stream().map(Catalogue::row).toList();
  }

  private static ObjectNode row(Product product) {
    ObjectNode row = Api.object().put("sku", product.sku()).put("name", product.name());
    row.set("externalReference", Rows.reference(Customers.SYSTEM, product.sku()));
    row.put("category", product.category()).put("unit", "piece").put("sourceVersion", 1);
    row.set("listPrice", Rows.money(product.price() + ".00", "CNY"));
    return row;
  }
}
