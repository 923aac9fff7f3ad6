package io.kehu.customer.sync;

import static io.kehu.customer.sync.ErpRows.ERP;
import static org.assertj.core.api.Assertions.assertThat;

import io.kehu.dev.demo.api.Api;
import io.kehu.dev.demo.api.Login;
import io.kehu.dev.demo.erp.example.ExampleErp;
import io.kehu.dev.demo.erp.example.ExampleLoader;
import io.kehu.testing.server.KehuTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The worked example of docs/guides/erp.md, as `kehu-demo.jar erp-example` runs it.
@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class ErpExampleIT {
  @TestHTTPResource("/")
  URL service;

  @Test
  void aBadDaysExtractIsMendedUntilBothSidesAgreeAndDoingItAgainChangesNothing()
      throws IOException, InterruptedException {
    List<String> first = load(1);
    List<String> second = load(2);

    assertThat(first)
        .anyMatch(line -> line.startsWith("receivables") && line.contains("50 waiting, 0 refused"))
        .anyMatch(line -> line.contains("C-1017: validation-failed /socialCreditCode; mended"))
        .anyMatch(line -> line.contains("P-2023: names C-1O13, which is nobody; mended"))
        .anyMatch(
            line -> line.startsWith("customers") && line.contains("40 records on both sides"));
    assertThat(second)
        .filteredOn(line -> line.contains("rows:"))
        .allMatch(line -> line.contains(" 0 created, 0 updated"));
    assertThat(second.subList(second.size() - 4, second.size()))
        .isEqualTo(first.subList(first.size() - 4, first.size()));
    assertThat(
            ERP.request()
                .get("/v1/held-rows?filter=system==erp-example")
                .jsonPath()
                .getList("items"))
        .isEmpty();
  }

  private List<String> load(long seed) throws IOException, InterruptedException {
    List<String> out = new ArrayList<>();
    String address = service.toString().replaceAll("/$", "");
    try (PlainGateway gateway = new PlainGateway(address, ERP)) {
      Login login = new Login(gateway.address() + "/realm", "erp-sync", "any");
      new ExampleLoader(new Api(gateway.address(), login), new ExampleErp(), out::add)
          .load(new Random(seed));
    }
    return out;
  }
}
