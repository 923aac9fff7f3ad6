package io.kehu.dev.demo.erp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.dev.demo.api.Api;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The CDNOW transactions (Fader and Hardie) as an ERP's order extract. Fixed width: master id, customer id, yyyymmdd, number of CDs, dollars; each line is one
/// order. The file gives orders no number, so one is made of customer, day and place on that day; it stays the same from load to load.
public final class CdnowExtract {
  private static final String SYSTEM = "cdnow";

  private CdnowExtract() {}

  /// @throws IOException when the file cannot be read
  /// @throws IllegalArgumentException naming the line that cannot be understood
  public static Extract read(Path file) throws IOException {
    Map<String, ObjectNode> customers = new LinkedHashMap<>();
    Map<String, Integer> placeOnDay = new LinkedHashMap<>();
    List<ObjectNode> orders = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      String[] fields = line.strip().split("\\s+");
      if (fields.length != 5) {
        throw new IllegalArgumentException("Line " + number + " does not have five fields");
      }
      String customer = fields[1];
      customers.computeIfAbsent(
          customer, id -> Rows.customer("PERSON", "CDNOW customer " + id, SYSTEM, id));
      int place = placeOnDay.merge(customer + fields[2], 1, Integer::sum);
      orders.add(order(customer, fields[2], place, fields[3], fields[4]));
    }
    return new Extract(List.copyOf(customers.values()), List.of(), orders, List.of());
  }

  private static ObjectNode order(
      String customer, String day, int place, String quantity, String amount) {
    LocalDate placed = LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE);
    ObjectNode row = Api.object();
    row.set("externalReference", Rows.reference(SYSTEM, customer + "-" + day + "-" + place));
    row.put("sourceVersion", 1);
    row.set("customerReference", Rows.reference(SYSTEM, customer));
    row.put("status", "PAID");
    row.put("placedAt", placed + "T00:00:00Z");
    row.put("deliveredAt", placed + "T00:00:00Z");
    ObjectNode line = row.putArray("lines").addObject();
    line.put("lineId", "1").put("description", "CDs").put("quantity", Integer.parseInt(quantity));
    line.set("amount", Rows.money(amount, "USD"));
    return row;
  }
}
