package io.kehu.dev.demo.company;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.dev.demo.api.Api;
import io.kehu.dev.demo.erp.Rows;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The company's customers: six in ten Chinese companies, two Western ones, two persons.
final class Customers {
  static final String SYSTEM = "erp";
  static final String WANG_FANG = "00000000-0000-7000-8000-000000000003";
  static final String TOM_BAKER = "00000000-0000-7000-8000-000000000004";
  private static final List<String> SOURCES =
      List.of("WEB", "EVENT", "REFERRAL", "TELEMARKETING", "CONFERENCE", "PARTNER", Sources.ADS);
  private static final List<String> SIZES = List.of("MICRO", "SMALL", "MEDIUM", "LARGE");

  private final Chance chance;
  private final Set<String> used = new HashSet<>();

  Customers(Chance chance) {
    this.chance = chance;
  }

  /// One customer and how it will behave.
  ///
  /// @param gap days between its orders, on average
  /// @param amount what it spends on one, on average
  /// @param mood what it thinks of us, as a score
  /// @param faithful false where it stopped coming half a year ago
  record Made(String id, ObjectNode row, double gap, double amount, double mood, boolean faithful) {
    boolean isOrganization() {
      return row.get("kind").asText().equals("ORGANIZATION");
    }

    boolean isChinese() {
      return row.path("country").asText().equals("CN");
    }

    String ownerId() {
      return row.path("ownerId").asText();
    }

    String team() {
      return row.path("team").asText();
    }
  }

  List<Made> make(int count) {
    List<Made> customers = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      String id = "K-%05d".formatted(i);
      customers.add(
          new Made(
              id,
              row(id, i),
              Math.clamp(chance.skewed(55, 0.7), 12, 400),
              Math.clamp(chance.skewed(4200, 1.1), 90, 400_000),
              Math.clamp(38 + 34 * chance.normal(), -90, 90),
              chance.is(0.86)));
    }
    return customers;
  }

  /// The first Chinese company once more, from the web shop and with little known of it: a pair for the reviewers of
  /// duplicates.
  static ObjectNode twin(List<Made> customers) {
    Made first =
        customers.stream()
            .filter(customer -> customer.isOrganization() && customer.isChinese())
            .findFirst()
            .orElseThrow();
    ObjectNode row =
        Rows.customer("ORGANIZATION", first.row().get("name").asText(), "web-shop", "W-00001");
    row.remove("allowDuplicate");
    return row.put("source", "WEB").put("country", "CN");
  }

  private ObjectNode row(String id, int serial) {
    boolean chinese = chance.is(0.72);
    boolean person = chance.is(0.2);
    ObjectNode row =
        Rows.customer(person ? "PERSON" : "ORGANIZATION", name(chinese, person), SYSTEM, id);
    row.remove("allowDuplicate");
    row.put("source", chance.one(SOURCES));
    if (row.get("source").asText().equals(Sources.ADS) && serial % 2 == 0) {
      row.put("campaign", Sources.CAMPAIGN);
    }
    row.put("country", chinese ? "CN" : chance.one(List.of("GB", "DE", "US", "FR")));
    row.putArray("roles").add("BUYER");
    if (chinese) {
      row.put("region", chance.one(Names.CITIES));
    }
    if (!person) {
      row.put("size", chance.one(SIZES));
      row.put("industry", chance.one(List.of("C34", "C39", "F51", "I65", "G59")));
      if (chinese) {
        row.put("socialCreditCode", CreditCode.of(serial));
      }
    }
    own(row);
    row.set("channels", channels(serial, chinese));
    return row;
  }

  /// East and west, and one in twelve in the public pool.
  private void own(ObjectNode row) {
    if (chance.is(1.0 / 12)) {
      return;
    }
    boolean east = chance.is(0.55);
    row.put("ownerId", east ? WANG_FANG : TOM_BAKER)
        .put("team", east ? "sales-east" : "sales-west");
  }

  private static ObjectNode channels(int serial, boolean chinese) {
    ObjectNode channels = Api.object();
    ObjectNode phone = channels.putArray("phones").addObject();
    phone.put("type", "MOBILE").put("primary", true);
    phone.put(
        "number",
        chinese
            ? "+86138%08d".formatted(10_000_000 + serial)
            : "+447700900%03d".formatted(serial % 1000));
    ObjectNode email = channels.putArray("emails").addObject();
    email.put("type", "WORK").put("primary", true);
    email.put("address", "contact-" + serial + "@customer.example");
    ArrayNode consents = email.putArray("consents");
    consents
        .addObject()
        .put("purpose", "SERVICE")
        .put("state", "GRANTED")
        .put("evidence", "terms of the first order")
        .put("at", "2024-01-02T03:04:05Z");
    return channels;
  }

  private String name(boolean chinese, boolean person) {
    String name;
    do {
      if (person) {
        name = chinese ? Names.chinesePerson(chance) : Names.westernPerson(chance);
      } else {
        name = chinese ? Names.chineseCompany(chance) : Names.westernCompany(chance);
      }
    } while (!used.add(name) && !person);
    return name;
  }
}
