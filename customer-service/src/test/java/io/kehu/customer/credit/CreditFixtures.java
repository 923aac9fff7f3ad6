package io.kehu.customer.credit;

import static io.kehu.customer.customer.CustomerFixtures.aValidCustomer;
import static io.kehu.customer.customer.CustomerFixtures.unique;
import static io.kehu.customer.customer.CustomerFixtures.upsert;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.kehu.customer.FromOthers;
import io.kehu.testing.event.EventSender;
import io.kehu.testing.event.TestEvent;
import io.kehu.testing.token.Token;
import io.kehu.testing.token.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// A customer that the ERP knows, and what it owes.
///
/// @param company what the ERP calls it
public record CreditFixtures(UUID id, String company) {
  public static final Token EXECUTIVE = Tokens.role("executive");
  public static final Token ANALYST = Tokens.role("analyst");
  public static final Token ADMIN = Tokens.user("admin");
  public static final Token ERP =
      Tokens.integrator("receivables:read", "receivables:write", "credit:decide", "credit:write");

  /// The number of [FromOthers]' orders.
  public static final String ORDER = "SO-000317";

  public static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

  public static CreditFixtures customer() {
    String company = unique();
    String id = upsert("erp", company, aValidCustomer()).statusCode(201).extract().path("id");
    return new CreditFixtures(UUID.fromString(id), company);
  }

  public static Map<String, String> cny(String amount) {
    return Map.of("amount", amount, "currency", "CNY");
  }

  public ValidatableResponse standing() {
    return ADMIN.request().get("/v1/customers/{id}/credit", id).then().statusCode(200);
  }

  public ValidatableResponse limit(Token who, String ifMatch, String amount) {
    var request =
        who.request()
            .contentType(ContentType.JSON)
            .body(
                Map.of(
                    "amount", cny(amount),
                    "validUntil", TODAY.plusYears(1).toString(),
                    "reason", "Good record"));
    return (ifMatch == null ? request : request.header("If-Match", ifMatch))
        .put("/v1/customers/{id}/credit-limit", id)
        .then();
  }

  public ValidatableResponse decide(String orderNumber, String amount) {
    return decide(orderNumber, cny(amount));
  }

  public ValidatableResponse decide(String orderNumber, Map<String, String> amount) {
    return ERP.request()
        .contentType(ContentType.JSON)
        .body(Map.of("orderNumber", orderNumber, "amount", amount))
        .post("/v1/customers/{id}/credit-decisions", id)
        .then()
        .statusCode(201);
  }

  public Map<String, Object> anInvoice(String amount, String open) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("customer", Map.of("system", "erp", "id", company));
    body.put("number", "INV-1");
    body.put("amount", cny(amount));
    body.put("openAmount", cny(open));
    body.put("dueOn", TODAY.plusDays(30).toString());
    return body;
  }

  public static ValidatableResponse invoice(String id, Map<String, ?> body) {
    return ERP.request()
        .contentType(ContentType.JSON)
        .body(body)
        .put("/v1/receivables/by-external-id/erp/{id}", id)
        .then();
  }

  public TestEvent order(UUID order, String what, long version, String total, String status) {
    return FromOthers.order(what, order, id, "2026-06-20T06:30:00Z", version, total, status);
  }

  public static void send(TestEvent... events) {
    try (EventSender sender = EventSender.open()) {
      sender.send(events);
    }
  }

  /// Awaits what the customer owes in its first currency.
  public void owes(String orders, String invoices) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            standing()
                .body("exposures[0].openOrders", equalTo(cny(orders)))
                .body("exposures[0].openInvoices", equalTo(cny(invoices))));
  }
}
