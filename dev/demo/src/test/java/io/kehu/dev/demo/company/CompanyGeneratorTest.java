package io.kehu.dev.demo.company;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CompanyGeneratorTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Test
  void theSameSeedGivesTheSameCompany() {
    assertThat(new CompanyGenerator(7, TODAY).make())
        .isEqualTo(new CompanyGenerator(7, TODAY).make());
    assertThat(new CompanyGenerator(7, TODAY).make())
        .isNotEqualTo(new CompanyGenerator(8, TODAY).make());
  }

  @Test
  void livesTwoYearsAndNotInTheFuture() {
    Company company = new CompanyGenerator(42, TODAY).make();
    List<String> placed = company.orders().stream().map(o -> o.get("placedAt").asText()).toList();
    assertThat(placed)
        .allMatch(at -> at.compareTo("2026-11-23") < 0 && at.compareTo("2024-11-") > 0);
    assertThat(company.customers()).hasSize(241);
    assertThat(company.orders()).hasSizeGreaterThan(1000);
    assertThat(company.tickets()).hasSizeGreaterThan(50);
    assertThat(company.answers()).hasSizeGreaterThan(100);
  }

  @Test
  void balanceSheetsBalance() {
    Company company = new CompanyGenerator(42, TODAY).make();
    assertThat(company.invoices()).hasSizeGreaterThan(500);
    assertThat(company.statements())
        .hasSizeGreaterThan(50)
        .allMatch(CompanyGeneratorTest::balances);
  }

  private static boolean balances(ObjectNode statement) {
    JsonNode sheet = statement.get("balanceSheet");
    return sheet.get("totalAssets").asLong()
        == sheet.get("totalLiabilities").asLong() + sheet.get("equity").asLong();
  }

  @Test
  void givesEveryRecordAnIdOfItsOwn() {
    Company company = new CompanyGenerator(42, TODAY).make();
    Set<String> seen = new HashSet<>();
    company
        .orders()
        .forEach(o -> assertThat(seen.add(o.at("/externalReference/id").asText())).isTrue());
  }

  @Test
  void makesCreditCodesThatPassTheCheck() {
    assertThat(CreditCode.of(1)).hasSize(18).startsWith("91310115");
  }
}
