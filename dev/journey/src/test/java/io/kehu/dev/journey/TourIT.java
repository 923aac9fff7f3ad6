package io.kehu.dev.journey;

import static io.kehu.dev.journey.Platform.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every line of the tour, where the platform has the demo company: what it names is there, for the user it names.
class TourIT {
  private static final Pattern LINE =
      Pattern.compile("\\| (C\\d+) \\| (.+) \\| `([a-z.]+)` \\| `(/.+)` \\|");

  private record Line(String id, String what, String user, String address) {}

  @Test
  void leavesNoRequirementOut() throws IOException {
    assertThat(lines().stream().map(Line::id).distinct())
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 13).mapToObj(i -> "C" + i).toList());
  }

  @TestFactory
  Stream<DynamicTest> showsWhatItPromises() throws IOException {
    assumeTrue(customer("K-00003").statusCode() == 200, "The platform has no demo company");
    String customer = customer("K-00001").then().statusCode(200).extract().path("id");
    return lines().stream()
        .map(line ->
            dynamicTest(
                line.id() + " " + line.what(),
                () -> shows(line.user(), line.address().replace("$C", customer))));
  }

  private static Response customer(String number) {
    return as("admin").get("/customer/v1/customers/by-external-id/erp/" + number);
  }

  private static void shows(String user, String address) {
    Response answer = as(user).get("/customer/v1" + address);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    if (answer.contentType().contains("json") && answer.jsonPath().get("items") != null) {
      assertThat(answer.jsonPath().getList("items")).isNotEmpty();
    }
  }

  private static List<Line> lines() throws IOException {
    return LINE.matcher(Files.readString(Guide.ROOT.resolve("docs/guides/tour.md")))
        .results()
        .map(row -> new Line(row.group(1), row.group(2), row.group(3), row.group(4)))
        .toList();
  }
}
