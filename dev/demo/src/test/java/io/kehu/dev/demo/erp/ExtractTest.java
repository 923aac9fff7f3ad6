package io.kehu.dev.demo.erp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractTest {
  @TempDir Path folder;

  @Test
  void twoOrdersOfOneDayGetIdsOfTheirOwn() throws IOException {
    Path file = folder.resolve("cdnow.txt");
    Files.writeString(file, " 00004 0001 19970101  2   29.33\n 00004 0001 19970101  1   14.96\n");
    Extract extract = CdnowExtract.read(file);
    assertThat(extract.customers()).hasSize(1);
    assertThat(extract.orders())
        .extracting(order -> order.at("/externalReference/id").asText())
        .containsExactly("0001-19970101-1", "0001-19970101-2");
  }

  @Test
  void aLineThatCannotBeUnderstoodIsNamed() throws IOException {
    Path file = folder.resolve("cdnow.txt");
    Files.writeString(file, " 00004 0001 19970101  2   29.33\nnonsense\n");
    assertThatThrownBy(() -> CdnowExtract.read(file)).hasMessageContaining("Line 2");
  }

  @Test
  void thePipelineIsTakenAsPublished() throws IOException {
    Files.writeString(
        folder.resolve("accounts.csv"),
        "account,sector,year_established,revenue,employees,office_location,subsidiary_of\n"
            + "Child,medical,1999,1,2,United States,Parent\nParent,technolgy,1990,1,2,Philipines,\n");
    Files.writeString(
        folder.resolve("products.csv"), "product,series,sales_price\nGTX Pro,GTX,4821\n");
    Files.writeString(
        folder.resolve("sales_teams.csv"),
        "sales_agent,manager,regional_office\nAnn Bee,Cara Losch,East\n");
    Files.writeString(
        folder.resolve("sales_pipeline.csv"),
        "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n"
            + "A1,Ann Bee,GTXPro,Child,Won,10/20/2016,3/1/2017,1054\nB2,Ann Bee,GTX Pro,,Prospecting,,,\n");
    Extract extract = PipelineExtract.read(folder);
    assertThat(extract.customers())
        .extracting(c -> c.get("name").asText())
        .containsExactly("Parent", "Child");
    var won = extract.opportunities().getFirst();
    assertThat(won.at("/products/0/productReference/id").asText()).isEqualTo("GTX Pro");
    assertThat(won.at("/outcome/closedAt").asText()).isEqualTo("2017-03-01T00:00:00Z");
    assertThat(won.get("team").asText()).isEqualTo("cara-losch");
    var open = extract.opportunities().getLast();
    assertThat(open.has("customerReference")).isFalse();
    assertThat(open.has("outcome")).isFalse();
  }
}
