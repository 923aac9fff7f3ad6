package io.kehu.customer.exposure;

import static io.kehu.customer.credit.CreditFixtures.ADMIN;
import static io.kehu.customer.credit.CreditFixtures.EXECUTIVE;
import static io.kehu.customer.credit.CreditFixtures.ORDER;
import static io.kehu.customer.credit.CreditFixtures.TODAY;
import static io.kehu.customer.credit.CreditFixtures.cny;
import static io.kehu.customer.credit.CreditFixtures.customer;
import static io.kehu.customer.credit.CreditFixtures.invoice;
import static io.kehu.customer.credit.CreditFixtures.send;
import static io.kehu.customer.customer.CustomerFixtures.aValidCustomer;
import static io.kehu.customer.customer.CustomerFixtures.created;
import static io.kehu.customer.customer.CustomerFixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.kehu.customer.FromOthers;
import io.kehu.customer.credit.CreditFixtures;
import io.kehu.testing.event.TestEvent;
import io.kehu.testing.server.KehuTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/// What customers owe, from orders and invoices.
@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class ExposureIT {

  private final Jdbi jdbi;

  @Inject
  ExposureIT(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Test
  void ordersCountUntilTheyArePaid() {
    CreditFixtures customer = customer();
    UUID order = UUID.randomUUID();
    send(
        customer.order(order, "recorded", 1, "960.00", "CONFIRMED"),
        customer.order(UUID.randomUUID(), "recorded", 1, "40.00", "SHIPPED"),
        customer.order(UUID.randomUUID(), "recorded", 1, "7.00", "DRAFT"));

    customer.owes("1000.00", "0.00");
    send(
        customer.order(order, "changed", 2, "960.00", "PAID"),
        customer.order(order, "changed", 1, "960.00", "CONFIRMED"),
        // paid and partly returned: the state no longer says that it is paid
        customer.order(order, "changed", 3, "960.00", "PARTLY_RETURNED"));
    customer.owes("40.00", "0.00");
  }

  @Test
  void orderThatIsInvoicedCountsOnce() {
    CreditFixtures customer = customer();
    send(customer.order(UUID.randomUUID(), "recorded", 1, "960.00", "SHIPPED"));
    customer.owes("960.00", "0.00");
    Map<String, Object> invoice = customer.anInvoice("600.00", "600.00");
    invoice.put("orderNumber", ORDER);
    String id = unique();

    invoice(id, invoice).statusCode(201).body("amount.amount", equalTo("600.00"));
    customer.owes("360.00", "600.00");
    invoice.put("openAmount", cny("100.00"));
    invoice(id, invoice).statusCode(200).header("ETag", "\"1\"");
    customer.owes("360.00", "100.00");
    invoice.put("openAmount", cny("0.00"));
    invoice.put("paidOn", TODAY.toString());
    invoice(id, invoice).statusCode(200);
    customer.owes("360.00", "0.00");
    invoice(unique(), customer.anInvoice("-60.00", "-60.00")).statusCode(201);
    customer.owes("360.00", "-60.00");
  }

  @Test
  void invoicesThatComeAtOnceAllCount() throws Exception {
    CreditFixtures customer = customer();

    try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Integer>> sent =
          Stream.generate(() ->
                  (Callable<Integer>)
                      () ->
                          invoice(unique(), customer.anInvoice("1.25", "1.25"))
                              .extract()
                              .statusCode())
              .limit(12)
              .toList();
      assertThat(all.invokeAll(sent)).extracting(f -> f.resultNow()).containsOnly(201);
    }
    customer.owes("0.00", "15.00");
  }

  @Test
  void exposureIsRebuiltByReadingTheOrdersAgain() {
    CreditFixtures customer = customer();
    UUID order = UUID.randomUUID();
    TestEvent recorded = customer.order(order, "recorded", 1, "960.00", "CONFIRMED");
    TestEvent changed = customer.order(order, "changed", 2, "900.00", "SHIPPED");
    send(recorded, changed);
    customer.owes("900.00", "0.00");
    jdbi.useHandle(db -> {
      db.execute("delete from exposure_order where customer_id = ?", customer.id());
      db.execute("delete from credit_exposure where customer_id = ?", customer.id());
    });

    send(recorded.id(UUID.randomUUID()), changed.id(UUID.randomUUID()));

    customer.owes("900.00", "0.00");
  }

  @Test
  void invoicesThatCannotBeAreRefused() {
    CreditFixtures customer = customer();
    Map<String, Object> more = customer.anInvoice("10.00", "11.00");
    Map<String, Object> other = customer.anInvoice("10.00", "10.00");
    other.put("openAmount", Map.of("amount", "10.00", "currency", "EUR"));
    Map<String, Object> paid = customer.anInvoice("10.00", "1.00");
    paid.put("paidOn", TODAY.toString());

    invoice(unique(), more)
        .statusCode(400)
        .body("errors.code", contains("receivable-open-exceeds-amount"));
    invoice(unique(), other)
        .statusCode(400)
        .body("errors.pointer", contains("/openAmount/currency"));
    invoice(unique(), paid).statusCode(400).body("errors.pointer", contains("/paidOn"));
    more.put("customer", Map.of("system", "erp", "id", unique()));
    more.put("openAmount", cny("1.00"));
    invoice(unique(), more).statusCode(202).body("waitsFor.kind", equalTo("customers"));
    customer.standing().body("exposures", empty());
  }

  @Test
  void paymentHistoryTellsHowPromptlyACustomerPays() {
    CreditFixtures customer = customer();
    Map<String, Object> onTime = customer.anInvoice("10.00", "0");
    onTime.put("dueOn", TODAY.minusDays(40).toString());
    onTime.put("paidOn", TODAY.minusDays(41).toString());
    Map<String, Object> late = customer.anInvoice("10.00", "0");
    late.put("dueOn", TODAY.minusDays(40).toString());
    late.put("paidOn", TODAY.minusDays(20).toString());
    Map<String, Object> open = customer.anInvoice("10.00", "10.00");
    open.put("dueOn", TODAY.minusDays(70).toString());
    Map<String, Object> longAgo = customer.anInvoice("10.00", "0");
    longAgo.put("dueOn", TODAY.minusMonths(14).toString());
    longAgo.put("paidOn", TODAY.minusMonths(1).toString());
    for (Map<String, Object> invoice :
        List.of(onTime, late, open, longAgo, customer.anInvoice("10.00", "10.00"))) {
      invoice(unique(), invoice).statusCode(201);
    }

    // 0, 20 and 70 days; what is not due yet and what is long past do not count
    EXECUTIVE
        .request()
        .get("/v1/customers/{id}/payment-history", customer.id())
        .then()
        .statusCode(200)
        .body("invoices", equalTo(3))
        .body("shareOnTime", equalTo(0.3333f))
        .body("meanDaysOverdue", equalTo(30.0f))
        .body("worstDaysOverdue", equalTo(70))
        .body("openOverdue", equalTo(1));
    customer
        .decide("SO-1", "1.00")
        .body("outcome", equalTo("BLOCK"))
        .body("grounds[0].code", equalTo("OVERDUE"))
        .body("grounds[0].days", equalTo(70));
    EXECUTIVE
        .request()
        .queryParam("sort", "dueOn")
        .get("/v1/customers/{id}/receivables", customer.id())
        .then()
        .statusCode(200)
        .body("items", hasSize(5))
        .body("items.daysOverdue[1]", equalTo(70));
  }

  @Test
  void groupIsTheWholeTree() {
    CreditFixtures parent = customer();
    UUID child = created(ADMIN, aValidCustomer("parentId", parent.id()));
    invoice(unique(), parent.anInvoice("10.00", "10.00")).statusCode(201);
    send(FromOthers.order(child, "2026-06-20T06:30:00Z", 1, "5.00"));

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            parent
                .standing()
                .body("group.customers", equalTo(2))
                .body("group.exposures[0].total", equalTo(cny("15.00")))
                .body("exposures[0].total", equalTo(cny("10.00"))));
    ADMIN
        .request()
        .get("/v1/customers/{id}/credit", child)
        .then()
        .body("group.exposures[0].total", equalTo(cny("15.00")));
  }

  @Test
  void filesOfInvoicesAndStatementsAreImported() {
    CreditFixtures customer = customer();
    String invoices =
        """
        externalReference.system,externalReference.id,customer.system,customer.id,number,amount.amount,amount.currency,openAmount.amount,openAmount.currency,dueOn
        erp,%1$s,erp,%2$s,INV-7,12.50,CNY,12.50,CNY,2026-08-01
        erp,%1$s-2,erp,%2$s,INV-8,12.50,CNY,13.50,CNY,2026-08-01
        """
            .formatted(unique(), customer.company());
    String statements =
        """
        externalReference.system,externalReference.id,customer.system,customer.id,kind,from,to,currency,balanceSheet.totalAssets,balanceSheet.totalLiabilities,balanceSheet.equity
        erp,%1$s,erp,%2$s,YEAR,2025-01-01,2025-12-31,CNY,100.00,60.00,40.00
        erp,%1$s-2,erp,%2$s,YEAR,2024-01-01,2024-12-31,CNY,100.00,60.00,30.00
        """
            .formatted(unique(), customer.company());

    imported("receivables", invoices).body("created", equalTo(1)).body("failed", equalTo(1));
    imported("statements", statements).body("created", equalTo(1)).body("failed", equalTo(1));
    customer.owes("0.00", "12.50");
  }

  private static ValidatableResponse imported(String kind, String csv) {
    String job =
        ADMIN
            .request()
            .contentType("text/csv; charset=UTF-8")
            .body(csv.getBytes(StandardCharsets.UTF_8))
            .post("/v1/imports/" + kind)
            .then()
            .statusCode(202)
            .extract()
            .path("id");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            ADMIN.request().get("/v1/jobs/{id}", job).jsonPath().getString("state").equals("DONE"));
    return ADMIN.request().get("/v1/jobs/{id}", job).then();
  }
}
