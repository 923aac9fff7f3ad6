package io.kehu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kehu.platform.problem.ProblemException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {
  private static int refusal(@Nullable String header) {
    return refused(header).problem().status();
  }

  private static ProblemException refused(@Nullable String header) {
    return Objects.requireNonNull(
        catchThrowableOfType(
            ProblemException.class, () -> IfMatch.require(header, 3, "the record now")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"3\"", " \"3\" ", "\"1\", \"3\"", "W/\"9\",\"3\"", "*"})
  void theVersionInHandMayBeChanged(String header) {
    assertThatCode(() -> IfMatch.require(header, 3, "")).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"2\"", "W/\"3\"", "\"\"", "\"33\", \"2\""})
  void anotherVersionIsStale(String header) {
    assertThat(refusal(header)).isEqualTo(412);
    assertThat(refused(header).extensions()).containsEntry("current", "the record now");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "\"3", "\"3\" \"4\"", "\"3\",", "w/\"3\"", "*, \"3\""})
  void whatIsNoTagIsMalformed(String header) {
    assertThat(refusal(header)).isEqualTo(400);
  }

  @Test
  void absenceIsAskedFor() {
    assertThat(refusal(null)).isEqualTo(428);
    assertThat(refusal(" ")).isEqualTo(428);
  }

  @Test
  void conflictsAreTheFieldsThatWouldHaveChanged() throws Exception {
    ObjectMapper mapper = new ObjectMapper();
    JsonNode current = mapper.readTree("{\"name\":\"a\",\"stage\":\"B\"}");
    JsonNode patch = mapper.readTree("{\"name\":\"a\",\"stage\":\"C\",\"note\":\"n\"}");

    ProblemException stale =
        Objects.requireNonNull(
            catchThrowableOfType(
                ProblemException.class, () -> IfMatch.require("\"2\"", 3, current, patch)));

    assertThat(stale.extensions()).containsEntry("conflicts", List.of("/stage", "/note"));
  }
}
