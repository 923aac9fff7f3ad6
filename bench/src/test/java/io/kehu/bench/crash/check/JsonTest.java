package io.kehu.bench.crash.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"a":"x"}                | {"a":"x","b":1}
          {"a":"12.50"}            | {"a":"12.5"}
          {"a":[{"n":1},{"n":2}]}  | {"a":[{"n":1.0,"m":0},{"n":2}]}
          """)
  void aRecordMaySayMore(String sent, String read) throws JsonProcessingException {
    assertThat(Json.difference("", JSON.readTree(sent), JSON.readTree(read))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"a":"x"}                | {"a":"y"}
          {"a":"x"}                | {"b":"x"}
          {"a":[{"n":1}]}          | {"a":[{"n":1},{"n":1}]}
          {"a":[{"n":1},{"n":2}]}  | {"a":[{"n":2},{"n":1}]}
          """)
  void aRecordMayNotSayLessOrOther(String sent, String read) throws JsonProcessingException {
    assertThat(Json.difference("", JSON.readTree(sent), JSON.readTree(read))).isPresent();
  }

  @Test
  void theDifferenceNamesItsPlace() throws JsonProcessingException {
    assertThat(
            Json.difference(
                "order",
                JSON.readTree("{\"a\":[{\"n\":1}]}"),
                JSON.readTree("{\"a\":[{\"n\":2}]}")))
        .contains("order/a/0/n: expected 1, found 2");
  }
}
