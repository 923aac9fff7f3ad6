package io.kehu.dev.demo.erp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.kehu.dev.demo.api.Api;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The "CRM Sales Opportunities" files (accounts, products, sales_teams, sales_pipeline) as the export of another CRM, taken as published: US dates, one product
/// spelt in two ways, opportunities without an account, subsidiaries named before their parents.
public final class PipelineExtract {
  private static final String SYSTEM = "crm-export";
  private static final DateTimeFormatter US = DateTimeFormatter.ofPattern("M/d/yyyy");
  private static final Map<String, String> PRODUCT_SPELLINGS = Map.of("GTXPro", "GTX Pro");
  private static final Map<String, String> STAGES =
      Map.of(
          "Prospecting", "FIRST_CONTACT",
          "Engaging", "INTEREST",
          "Won", "CONTRACT_SIGNED",
          "Lost", "INTEREST");

  private PipelineExtract() {}

  /// @param folder with the four files
  public static Extract read(Path folder) throws IOException {
    Map<String, String> managers = new HashMap<>();
    for (NamedCsvRecord row : rows(folder, "sales_teams.csv")) {
      managers.put(row.getField("sales_agent"), row.getField("manager"));
    }
    List<ObjectNode> products = new ArrayList<>();
    for (NamedCsvRecord row : rows(folder, "products.csv")) {
      products.add(product(row));
    }
    List<ObjectNode> opportunities = new ArrayList<>();
    for (NamedCsvRecord row : rows(folder, "sales_pipeline.csv")) {
      opportunities.add(opportunity(row, managers));
    }
    return new Extract(accounts(rows(folder, "accounts.csv")), products, List.of(), opportunities);
  }

  /// Accounts whose parent is another one come after it: a parent must be known.
  private static List<ObjectNode> accounts(List<NamedCsvRecord> records) {
    List<ObjectNode> parents = new ArrayList<>();
    List<ObjectNode> children = new ArrayList<>();
    for (NamedCsvRecord row : records) {
      String name = row.getField("account");
      ObjectNode customer = Rows.customer("ORGANIZATION", name, SYSTEM, name);
      customer.put("region", row.getField("office_location"));
      customer.putArray("tags").add(row.getField("sector"));
      String parent = row.getField("subsidiary_of");
      if (parent.isEmpty()) {
        parents.add(customer);
      } else {
        customer.set("parent", Rows.reference(SYSTEM, parent));
        children.add(customer);
      }
    }
    parents.addAll(children);
    return parents;
  }

  private static ObjectNode product(NamedCsvRecord row) {
    String name = row.getField("product");
    ObjectNode product = Api.object().put("sku", name).put("name", name);
    product.set("externalReference", Rows.reference(SYSTEM, name));
    product.put("category", row.getField("series")).put("sourceVersion", 1);
    product.set("listPrice", Rows.money(row.getField("sales_price"), "USD"));
    return product;
  }

  private static ObjectNode opportunity(NamedCsvRecord row, Map<String, String> managers) {
    String agent = row.getField("sales_agent");
    String product =
        PRODUCT_SPELLINGS.getOrDefault(row.getField("product"), row.getField("product"));
    String stage = row.getField("deal_stage");
    ObjectNode opportunity = Api.object();
    opportunity.set("externalReference", Rows.reference(SYSTEM, row.getField("opportunity_id")));
    opportunity
        .put("sourceVersion", 1)
        .put("title", product + " · " + row.getField("opportunity_id"));
    if (!row.getField("account").isEmpty()) {
      opportunity.set("customerReference", Rows.reference(SYSTEM, row.getField("account")));
    }
    opportunity.put("process", "standard").put("stage", STAGES.get(stage));
    opportunity.put("ownerName", agent).put("team", code(managers.getOrDefault(agent, "")));
    String engaged = row.getField("engage_date");
    if (!engaged.isEmpty()) {
      opportunity.put("openedOn", LocalDate.parse(engaged, US).toString());
    }
    ObjectNode line = opportunity.putArray("products").addObject();
    line.set("productReference", Rows.reference(SYSTEM, product));
    String value = row.getField("close_value");
    if (!value.isEmpty()) {
      opportunity.set("amount", Rows.money(value, "USD"));
    }
    if (!row.getField("close_date").isEmpty()) {
      ObjectNode outcome = opportunity.putObject("outcome");
      outcome.put("outcome", stage.equals("Won") ? "WON" : "LOST");
      outcome.put("closedAt", LocalDate.parse(row.getField("close_date"), US) + "T00:00:00Z");
    }
    return opportunity;
  }

  /// A manager's team, as the code of a team: `cara-losch`.
  private static String code(String name) {
    return name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
  }

  private static List<NamedCsvRecord> rows(Path folder, String file) throws IOException {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(folder.resolve(file))) {
      return reader.stream().toList();
    }
  }
}
