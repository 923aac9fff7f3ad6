package io.kehu.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterWordsTest {
  private static final Map<String, Listing.Field> FIELDS =
      Map.of(
          "name", new Listing.Field("name", FieldType.TEXT, "name", false),
          "status", new Listing.Field("status", FieldType.CODE, "status", false),
          "dueOn", new Listing.Field("dueOn", FieldType.DATE, "due_on", true));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name==张*                              | name==…",
        "status=in=(OPEN,DONE);name=in=(Zhang,Li) | (status=in=(OPEN,DONE);name=in=…)",
        "dueOn=lt=2026-07-01,name=null=true      | (dueOn=lt=2026-07-01,name=null=true)"
      })
  void textIsLeftOut(String filter, String words) {
    assertThat(FilterWords.of(filter, FIELDS)).isEqualTo(words);
  }
}
