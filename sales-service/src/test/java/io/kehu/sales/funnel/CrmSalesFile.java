package io.kehu.sales.funnel;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads the export of a sales CRM (products, sales teams, pipeline as CSV files of one folder) as the
/// JSON of our API. The files are taken as they are: American dates, a product written in two ways,
/// opportunities without account or dates.
///
/// The export knows two stages: a prospect is our first contact, whom one is engaged with has shown
/// interest. What was won or lost ended from there.
public final class CrmSalesFile {
  private static final String SYSTEM = "crm-sales";
  private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("M/d/yyyy");

  private final Path folder;
  private final Map<String, String> teamOfAgent;

  private CrmSalesFile(Path folder) {
    this.folder = folder;
    teamOfAgent =
        rows("sales_teams.csv").stream()
            .collect(
                Collectors.toMap(
                    row -> row.getField("sales_agent"), row -> code(row.getField("manager"))));
  }

  /// Empty where the folder does not hold such an export.
  public static Optional<CrmSalesFile> in(Path folder) {
    return Files.isRegularFile(folder.resolve("sales_pipeline.csv"))
        ? Optional.of(new CrmSalesFile(folder))
        : Optional.empty();
  }

  /// Items for `POST /v1/products/batch`.
  public List<Map<String, Object>> products() {
    return rows("products.csv").stream()
        .map(row ->
            Map.<String, Object>of(
                "externalReference",
                reference(row.getField("product")),
                "sku",
                row.getField("product"),
                "name",
                row.getField("product"),
                "category",
                row.getField("series"),
                "listPrice",
                dollars(row.getField("sales_price"))))
        .toList();
  }

  /// Rows for `POST /v1/imports/opportunities`.
  ///
  /// @param source marks them, so that they can be told from others
  public List<Map<String, Object>> opportunities(String source) {
    return rows("sales_pipeline.csv").stream().map(row -> opportunity(row, source)).toList();
  }

  private Map<String, Object> opportunity(NamedCsvRecord row, String source) {
    String product = row.getField("product").equals("GTXPro") ? "GTX Pro" : row.getField("product");
    String account = row.getField("account");
    String agent = row.getField("sales_agent");
    Map<String, Object> opportunity = new LinkedHashMap<>();
    opportunity.put("externalReference", reference(row.getField("opportunity_id")));
    opportunity.put("title", account.isEmpty() ? product : product + " for " + account);
    if (!account.isEmpty()) {
      opportunity.put("customerReference", reference(account));
    }
    opportunity.put("source", source);
    opportunity.put("ownerName", agent);
    opportunity.put("team", teamOfAgent.get(agent));
    opportunity.put("products", List.of(Map.of("productReference", reference(product))));
    String stage = row.getField("deal_stage");
    opportunity.put("stage", stage.equals("Prospecting") ? "FIRST_CONTACT" : "INTEREST");
    LocalDate engaged = date(row.getField("engage_date"));
    if (engaged != null) {
      opportunity.put("openedOn", engaged.toString());
    }
    LocalDate closed = date(row.getField("close_date"));
    if (closed != null) {
      opportunity.put(
          "outcome",
          Map.of(
              "outcome",
              stage.toUpperCase(Locale.ROOT),
              "closedAt",
              closed.atStartOfDay(ZoneOffset.UTC).toInstant().toString()));
    }
    if (stage.equals("Won")) {
      opportunity.put("amount", dollars(row.getField("close_value")));
    }
    return opportunity;
  }

  /// The team of a sales manager, as a code.
  public static String code(String manager) {
    return manager.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  private static Map<String, String> reference(String id) {
    return Map.of("system", SYSTEM, "id", id);
  }

  private static Map<String, String> dollars(String amount) {
    return Map.of("amount", amount, "currency", "USD");
  }

  private static @Nullable LocalDate date(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text, AMERICAN);
  }

  private List<NamedCsvRecord> rows(String file) {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(folder.resolve(file))) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
