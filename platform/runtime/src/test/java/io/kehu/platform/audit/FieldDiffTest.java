package io.kehu.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class FieldDiffTest {
  private static JsonNode json(String text) throws JsonProcessingException {
    return new ObjectMapper().readTree(text.replace('\'', '"'));
  }

  @Test
  void onlyFieldsThatDifferAreKept() throws Exception {
    var changes =
        FieldDiff.between(
            json("{'a':1,'b':[1,2],'gone':'x','nothing':null}"),
            json("{'a':1,'b':[2,1],'came':{'y':1}}"));

    assertThat(changes).containsOnlyKeys("b", "came", "gone");
    assertThat(changes.get("b").from()).isEqualTo(json("[1,2]"));
    assertThat(changes.get("b").to()).isEqualTo(json("[2,1]"));
    assertThat(changes.get("came").from()).isNull();
    assertThat(changes.get("gone").to()).isNull();
  }

  @Test
  void creationAndRemovalHaveOneSide() throws Exception {
    assertThat(FieldDiff.between(null, json("{'a':1}"))).containsOnlyKeys("a");
    assertThat(FieldDiff.between(json("{'a':1}"), null).get("a").to()).isNull();
    assertThat(FieldDiff.between(null, null)).isEmpty();
  }
}
