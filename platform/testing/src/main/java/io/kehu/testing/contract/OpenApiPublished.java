package io.kehu.testing.contract;

import static io.restassured.RestAssured.given;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/// Keeps `contracts/openapi/<service>.yaml` equal to what the running service publishes.
///
/// ```java
/// @Test
/// void documentIsTheCommittedOne() {
///   OpenApiPublished.check("service-desk");
/// }
/// ```
public final class OpenApiPublished {

  /// Set to `true` to write the file instead of comparing.
  public static final String UPDATE = "kehu.contracts.update";

  private static final int SHOWN = 20;
  private static final Pattern NUMBERED = Pattern.compile("#/components/schemas/(\\w+\\d)\"");

  private OpenApiPublished() {}

  public static void check(String service) {
    String published =
        given().get("/q/openapi").then().statusCode(200).extract().asString().stripTrailing()
            + "\n";
    requireNames(published);
    Path file = Contracts.openApi(service);
    try {
      if (Boolean.getBoolean(UPDATE)) {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, published);
      } else if (Files.notExists(file)) {
        throw new AssertionError(file + " is missing; write it with -D" + UPDATE + "=true");
      } else {
        compare(file, Files.readString(file), published);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Where two types have one name the scanner numbers them as it finds them, and a client's types change their meaning.
  private static void requireNames(String published) {
    List<String> numbered =
        NUMBERED.matcher(published).results().map(name -> name.group(1)).distinct().toList();
    if (!numbered.isEmpty()) {
      throw new AssertionError(
          "Several types bear the name of each of "
              + numbered
              + ": tell them apart by @Schema(name)");
    }
  }

  private static void compare(Path file, String committed, String published) {
    if (!committed.equals(published)) {
      throw new AssertionError(
          "%s is not what the service publishes; if that is meant, run with -D%s=true%n%s"
              .formatted(file, UPDATE, difference(committed, published)));
    }
  }

  /// The lines between what both begin and end with.
  static String difference(String committed, String published) {
    List<String> was = committed.lines().toList();
    List<String> is = published.lines().toList();
    int shorter = Math.min(was.size(), is.size());
    int start = 0;
    while (start < shorter && was.get(start).equals(is.get(start))) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && was.get(was.size() - 1 - end).equals(is.get(is.size() - 1 - end))) {
      end++;
    }
    List<String> shown = new ArrayList<>();
    shown.add("@@ line " + (start + 1) + " @@");
    was.subList(start, was.size() - end).stream()
        .limit(SHOWN)
        .forEach(line -> shown.add("- " + line));
    is.subList(start, is.size() - end).stream()
        .limit(SHOWN)
        .forEach(line -> shown.add("+ " + line));
    return String.join("\n", shown);
  }
}
