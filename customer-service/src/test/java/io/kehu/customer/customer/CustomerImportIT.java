package io.kehu.customer.customer;

import static io.kehu.customer.customer.CustomerFixtures.ADMIN;
import static io.kehu.customer.customer.CustomerFixtures.ERP;
import static io.kehu.customer.customer.CustomerFixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kehu.customer.customer.MixedRows.Told;
import io.kehu.customer.review.DuplicateReviewIT;
import io.kehu.customer.review.People;
import io.kehu.testing.server.KehuTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/// Rows of a file are looked up and written by the hundred. Nobody should be able to tell.
@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class CustomerImportIT {
  private final Jdbi jdbi;

  @Inject
  CustomerImportIT(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Test
  void aFileDoesWhatItsRowsWouldDoOneByOne() {
    MixedRows inFile = new MixedRows(unique());
    MixedRows oneByOne = new MixedRows(unique());
    inFile.stored().forEach(inFile::put);
    oneByOne.stored().forEach(oneByOne::put);

    JsonPath job = ImportedFile.of(inFile.rows()).done();
    List<String> outcomes = oneByOne.rows().stream().map(oneByOne::put).toList();

    assertThat(outcomes).isEqualTo(MixedRows.EXPECTED);
    assertThat(Told.of(job)).isEqualTo(Told.of(outcomes));
    assertThat(inFile.customers()).isEqualTo(oneByOne.customers());
    assertThat(inFile.histories()).isEqualTo(oneByOne.histories());
    assertThat(inFile.events()).isEqualTo(oneByOne.events());
  }

  @Test
  void rowsThatAreRefusedLeaveTheOthersInOneTransaction() {
    MixedRows rows = new MixedRows(unique());
    rows.stored().forEach(rows::put);

    ImportedFile.of(rows.rows()).done();

    assertThat(transactionsThatWrote(rows.tag())).isEqualTo(1);
  }

  private int transactionsThatWrote(String tag) {
    return jdbi.withHandle(db ->
        db.createQuery(
                """
                select count(distinct c.xmin::text) from customer c
                join customer_external_reference r on r.record_id = c.id
                where r.external_id like ?
                """)
            .bind(0, tag + "%")
            .mapTo(Integer.class)
            .one());
  }

  @Test
  void laterRowsFindWhoIsLikeEarlierOnes() throws JsonProcessingException {
    People known = People.somebody();
    String tag = unique();

    JsonPath job =
        ImportedFile.of(
                List.of(
                    personRow(known, tag + "1"),
                    personRow(known.called(known.family(), known.given()), tag + "2"),
                    personRow(DuplicateReviewIT.somewhatLike(known), tag + "3")))
            .done();

    assertThat(job.getInt("created")).isEqualTo(2);
    assertThat(job.getInt("failed")).isEqualTo(1);
    String third = ERP.request().get("/v1/customers/by-external-id/erp/{id}", tag + "3").path("id");
    DuplicateReviewIT.pairsOf(ADMIN, UUID.fromString(third)).body("items", hasSize(1));
  }

  private static String personRow(People person, String id) throws JsonProcessingException {
    return new ObjectMapper()
        .writeValueAsString(
            person.body("externalReferences", List.of(Map.of("system", "erp", "id", id))));
  }

  @Test
  void aDryRunTellsTheSameAndKeepsNothing() {
    MixedRows rows = new MixedRows(unique());
    rows.stored().forEach(rows::put);
    List<String> before = rows.customers();

    JsonPath tried = ImportedFile.tried(rows.rows()).done();

    assertThat(Told.of(tried)).isEqualTo(Told.of(MixedRows.EXPECTED));
    assertThat(rows.customers()).isEqualTo(before);
  }

  @Test
  void ofTwoFilesAtOnceEachCustomerIsCreatedByOne() {
    MixedRows rows = new MixedRows(unique());
    List<String> same = rows.many(700);

    List<ImportedFile> files =
        Stream.of(same, same.reversed()).parallel().map(ImportedFile::of).toList();
    List<JsonPath> jobs = files.stream().map(ImportedFile::done).toList();

    assertThat(jobs).allMatch(job -> job.getInt("failed") == 0);
    assertThat(jobs.stream().mapToInt(job -> job.getInt("created")).sum()).isEqualTo(700);
  }

  @Test
  void ofTwoFilesAtOnceDuplicatesAreRefusedInOne() {
    String tag = unique();
    MixedRows left = new MixedRows(tag);
    List<String> right = left.many(300).stream().map(row -> row.replace("m-", "n-")).toList();

    List<ImportedFile> files =
        Stream.of(left.many(300), right).parallel().map(ImportedFile::of).toList();
    List<JsonPath> jobs = files.stream().map(ImportedFile::done).toList();

    assertThat(jobs.stream().mapToInt(job -> job.getInt("created")).sum()).isEqualTo(300);
    assertThat(jobs.stream().mapToInt(job -> job.getInt("failed")).sum()).isEqualTo(300);
  }
}
