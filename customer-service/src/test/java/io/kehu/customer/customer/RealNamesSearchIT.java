package io.kehu.customer.customer;

import static io.kehu.customer.customer.CustomerFixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.kehu.customer.search.SearchQuery;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.sql.Sql;
import io.kehu.testing.server.KehuTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Names of real companies, each looked for as somebody would type it. Skipped where the files are not there; `kehu.data` names the folder.
@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class RealNamesSearchIT {
  private static final int LISTED = 3_621;

  /// 478 of 479 were found when this was written; a word with digits (L3Harris) cannot be misspelt.
  private static final double RECALL = 0.99;

  private final CustomerService customers;
  private final String tag = unique();

  RealNamesSearchIT(CustomerService customers) {
    this.customers = customers;
  }

  @Test
  void everyListedCompanyIsFoundByNamePinyinAndInitials() throws Exception {
    List<String> names = imported("cn_listed_2019.csv", "name");

    assertThat(names).hasSize(LISTED);
    assertThat(notFound(names, name -> firstPage(name).contains(name))).isEmpty();
    assertThat(notFound(names, name -> all(pinyin(name, PinyinStyleEnum.NORMAL)).contains(name)))
        .isEmpty();
    assertThat(
            notFound(names, name -> all(pinyin(name, PinyinStyleEnum.FIRST_LETTER)).contains(name)))
        .isEmpty();
  }

  @Test
  void misspeltWordsFindTheirCompanies() throws Exception {
    List<String> names =
        imported("sp500_constituents.csv", "Security").stream()
            .filter(name -> longestWord(name).length() >= 5)
            .toList();
    Random random = new Random(11);

    List<String> missed =
        names.stream()
            .filter(name -> {
              String word = longestWord(name);
              return !all(name.replace(word, misspelt(word, random))).contains(name);
            })
            .toList();

    double recall = 1 - missed.size() / (double) names.size();
    assertThat(recall).as("missed %s of %d", missed, names.size()).isGreaterThan(RECALL);
  }

  private List<String> imported(String file, String column) throws IOException {
    Path path = Path.of(System.getProperty("kehu.data", "../../shared/data"), "companies", file);
    assumeTrue(Files.exists(path), () -> "No " + path.toAbsolutePath());
    try (var rows = CsvReader.builder().ofNamedCsvRecord(path)) {
      List<NamedCsvRecord> records = rows.stream().toList();
      ImportedFile.of(
              records.stream().map(row -> json(row.getField(0), row.getField(column))).toList())
          .done();
      return records.stream().map(row -> row.getField(column).strip()).distinct().toList();
    }
  }

  private String json(String id, String name) {
    try {
      return new ObjectMapper()
          .writeValueAsString(
              Map.of(
                  "kind", "ORGANIZATION",
                  "name", name.strip(),
                  "tags", List.of(tag),
                  "externalReferences", List.of(Map.of("system", tag, "id", id))));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static List<String> notFound(List<String> names, Predicate<String> isFound) {
    return names.parallelStream().filter(isFound.negate()).toList();
  }

  private List<String> firstPage(String query) {
    return search(query, 50);
  }

  private List<String> all(String query) {
    return search(query, 200);
  }

  /// What the list answers, asked where HTTP ends: ten thousand pages of JSON would take minutes and say no more.
  private List<String> search(String query, int limit) {
    return customers
        .list(
            new ListRequest(limit, null, null, null, null),
            Optional.of(SearchQuery.of(query)),
            List.of(Sql.of(CustomerFilter.HAS_TAG, Map.of("withTag", tag))))
        .items()
        .stream()
        .map(CustomerApi.Item::name)
        .toList();
  }

  /// As somebody types it who does not see marks, spaces and full-width letters.
  private static String pinyin(String name, PinyinStyleEnum style) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("[*\\s]", "");
    return PinyinHelper.toPinyin(plain, style, "").replace("ü", "v");
  }

  private static String longestWord(String name) {
    return Stream.of(name.split("[^A-Za-z]+"))
        .max(Comparator.comparingInt(String::length))
        .orElse("");
  }

  /// One slip: letters exchanged, left out, put in, or another one.
  private static String misspelt(String word, Random random) {
    int at = 1 + random.nextInt(word.length() - 2);
    char any = (char) ('a' + random.nextInt(26));
    String before = word.substring(0, at);
    String after = word.substring(at + 1);
    return switch (random.nextInt(4)) {
      case 0 -> before + after.charAt(0) + word.charAt(at) + after.substring(1);
      case 1 -> before + after;
      case 2 -> before + any + word.substring(at);
      default -> before + any + after;
    };
  }
}
