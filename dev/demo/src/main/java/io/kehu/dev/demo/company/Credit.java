package io.kehu.dev.demo.company;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.dev.demo.api.Api;
import io.kehu.dev.demo.erp.Rows;
import java.time.LocalDate;
import java.util.List;

/// How far the company trusts: its first customers are assessed and get a limit, and one asks for more than that.
final class Credit {
  private static final String CUSTOMERS = "/api/customer/v1/customers/";
  private static final int ASSESSED = 3;

  private final Api api;
  private final LocalDate today;

  Credit(Api api, LocalDate today) {
    this.api = api;
    this.today = today;
  }

  /// @param customers rows of the import; the first organizations are taken
  void load(List<ObjectNode> customers) throws InterruptedException {
    List<ObjectNode> assessed =
        customers.stream()
            .filter(row -> row.get("kind").asText().equals("ORGANIZATION"))
            .limit(ASSESSED)
            .toList();
    for (ObjectNode row : assessed) {
      String id = row.at("/externalReferences/0/id").asText();
      String customer =
          CUSTOMERS
              + api.get(CUSTOMERS + "by-external-id/" + Customers.SYSTEM + "/" + id)
                  .get("id")
                  .asText();
      if (!api.get(customer + "/credit").has("limit")) {
        trust(customer);
        ask(customer, "SO-9001", "1200.00");
        ask(customer, "SO-9002", "9000000.00");
      }
    }
  }

  private void trust(String customer) throws InterruptedException {
    api.post(customer + "/credit-assessments", Api.object().put("note", "年度评审 Yearly review"));
    ObjectNode limit = Api.object().put("reason", "年度评审 Yearly review");
    limit.set("amount", Rows.money("500000.00", "CNY"));
    limit.put("validUntil", today.plusYears(1).toString());
    api.change(customer + "/credit-limit", limit.toString());
  }

  private void ask(String customer, String order, String amount) throws InterruptedException {
    ObjectNode question = Api.object().put("orderNumber", order);
    question.set("amount", Rows.money(amount, "CNY"));
    api.post(customer + "/credit-decisions", question);
  }
}
