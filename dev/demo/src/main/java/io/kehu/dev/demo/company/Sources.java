package io.kehu.dev.demo.company;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.dev.demo.api.Api;
import java.time.LocalDate;
import java.util.List;

/// How the company came to know its customers: sources of its own, what they cost this year, a few customers each of whom sent the
/// next one, and what its people think of one contact. What is there already is left alone.
final class Sources {
  /// A source of the company's own, under advertising.
  static final String ADS = "WECHAT_ADS";

  static final String CAMPAIGN = "春季推广 Spring";

  private static final String BASE = "/api/customer/v1/";
  private static final int CHAIN = 5;

  private final Api api;
  private final LocalDate today;

  Sources(Api api, LocalDate today) {
    this.api = api;
    this.today = today;
  }

  /// To be done before customers come that carry them.
  void add() throws InterruptedException {
    api.postUnlessThere(BASE + "sources", source(ADS, "ADVERTISING", "WeChat ads", "微信广告"));
    api.postUnlessThere(
        BASE + "sources", source("CANTON_FAIR", "CONFERENCE", "Canton Fair", "广交会"));
  }

  void costs() throws InterruptedException {
    if (!api.get(BASE + "source-costs?limit=1").get("items").isEmpty()) {
      return;
    }
    api.post(BASE + "source-costs", cost(ADS, "48000.00").put("campaign", CAMPAIGN));
    api.post(BASE + "source-costs", cost(ADS, "120000.00"));
    api.post(BASE + "source-costs", cost("EVENT", "86000.00"));
    api.post(BASE + "source-costs", cost("TELEMARKETING", "64000.00"));
  }

  /// Each of the first customers was sent by the one before it.
  void referrals(List<ObjectNode> customers) throws InterruptedException {
    String before = "";
    for (ObjectNode row : customers.subList(0, CHAIN)) {
      String path = BASE + "customers/" + byReference(row);
      if (before.isEmpty()) {
        before = api.get(path).get("id").asText();
        continue;
      }
      ObjectNode known = Api.object().put("kind", row.get("kind").asText());
      known.put("name", row.get("name").asText());
      known.putObject("referredBy").put("customerId", before);
      before = api.put(path, known).get("id").asText();
    }
  }

  void assess(ObjectNode contact) throws InterruptedException {
    String reference = contact.at("/customer/id").asText() + "-1";
    String id =
        api.get(BASE + "contacts/by-external-id/" + Customers.SYSTEM + "/" + reference)
            .get("id")
            .asText();
    ObjectNode seems = Api.object().put("energy", "EXTRAVERSION").put("judgement", "THINKING");
    seems.putObject("rivalLoyalty").put("level", "MEDIUM").put("rival", "大河重工");
    api.change(BASE + "contacts/" + id + "/assessment", seems.toString());
  }

  private static String byReference(ObjectNode row) {
    return "by-external-id/%s/%s"
        .formatted(
            row.at("/externalReferences/0/system").asText(),
            row.at("/externalReferences/0/id").asText());
  }

  private static ObjectNode source(String code, String parent, String english, String chinese) {
    ObjectNode source = Api.object().put("code", code).put("parent", parent);
    source.putObject("labels").put("en", english).put("zh-CN", chinese);
    return source;
  }

  private ObjectNode cost(String source, String amount) {
    ObjectNode cost = Api.object().put("source", source);
    cost.put("startsOn", today.withDayOfYear(1).toString());
    cost.put("endsOn", today.withMonth(12).withDayOfMonth(31).toString());
    cost.putObject("amount").put("amount", amount).put("currency", "CNY");
    return cost;
  }
}
