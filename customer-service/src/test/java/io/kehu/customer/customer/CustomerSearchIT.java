package io.kehu.customer.customer;

import static io.kehu.customer.customer.CustomerFixtures.ADMIN;
import static io.kehu.customer.customer.CustomerFixtures.aValidCustomer;
import static io.kehu.customer.customer.CustomerFixtures.channels;
import static io.kehu.customer.customer.CustomerFixtures.created;
import static io.kehu.customer.customer.CustomerFixtures.unique;
import static io.kehu.customer.customer.CustomerFixtures.uniquePhone;
import static io.kehu.customer.customer.CustomerFixtures.uniqueSocialCreditCode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.kehu.customer.team.TeamFixtures;
import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.token.Token;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class CustomerSearchIT {
  private static final Token EAST = Tokens.user("wang.fang");

  /// Enough for a query that all of them match to be a common one.
  private static final int MANY = 3_000;

  private final String tag = unique();
  private final Jdbi jdbi;
  private final SearchFill fill;

  @Inject
  CustomerSearchIT(Jdbi jdbi, SearchFill fill) {
    this.jdbi = jdbi;
    this.fill = fill;
  }

  @Test
  void charactersPinyinAndInitialsFindIt() {
    String id = named("重庆银行渝中分行");

    Stream.of("银行", "渝", "重庆 分行", "重 庆银行", "chongqingyinhang", "yinhang", "cqyh", "cq", "Ｃqyh")
        .forEach(query -> assertThat(found(query)).as(query).containsExactly(id));
  }

  @Test
  void markOfSpecialTreatmentMakesNoDifference() {
    String marked = named("*ST信威");
    String unmarked = named("信威");

    Stream.of("信威", "*ST信威", "ST 信威", "S*ST信威", "xinwei", "xw")
        .forEach(query ->
            assertThat(found(query)).as(query).containsExactlyInAnyOrder(marked, unmarked));
  }

  @Test
  void numberCodesAndChannelsFindItByTheirParts() {
    String phone = uniquePhone();
    String code = uniqueSocialCreditCode();
    String mailbox = "zhang.wei-" + unique();
    Map<String, Object> body = body("Codes");
    body.put("socialCreditCode", code);
    body.put("channels", channels(phone, mailbox + "@firm.example"));
    String id = created(ADMIN, body).toString();
    String number = CustomerFixtures.get(ADMIN, UUID.fromString(id)).extract().path("number");

    Stream.of(
            number,
            number.substring(2),
            phone.substring(3, 9),
            phone.substring(7),
            phone.substring(3, 6) + " " + phone.substring(6, 10) + " " + phone.substring(10),
            code,
            code.substring(0, 9).toLowerCase(),
            mailbox,
            mailbox.substring(6) + "@firm",
            "firm.example")
        .forEach(query -> assertThat(found(query)).as(query).containsExactly(id));
  }

  @ParameterizedTest
  @ValueSource(strings = {"qwertzo", "qewrtzuio", "qwertzui", "qwertzuioo", "qwertzvio"})
  void misspeltWordsFindItWhereNothingElseDoes(String slip) {
    String id = named("Qwertzuio Works");

    assertThat(found(slip + " works")).isEqualTo(slip.length() < 8 ? List.of() : List.of(id));
  }

  @Test
  void exactFindsComeBeforeThoseOfOtherSpellings() {
    String other = named("Vortexx Ltd");
    String exact = named("Vortexy Ltd");

    assertThat(found("Vortexy")).first().isEqualTo(exact);
    assertThat(found("Vortexz")).containsExactlyInAnyOrder(exact, other);
  }

  @Test
  void bestComesFirst() {
    String inEmail =
        created(
                ADMIN,
                with("Zz", "channels", channels(uniquePhone(), "hengtai@" + tag + ".example")))
            .toString();
    String inAlias = created(ADMIN, with("Yy", "aliases", alias("上海恒泰"))).toString();
    String inName = named("北京恒泰");
    String beginsAlias = created(ADMIN, with("Xx", "aliases", alias("恒泰集团"))).toString();
    String beginsName = named("恒泰科技");
    String wholeAlias = created(ADMIN, with("Ww", "aliases", alias("恒泰"))).toString();
    String wholeName = named("恒泰");

    assertThat(found("恒泰"))
        .containsExactly(wholeName, wholeAlias, beginsName, beginsAlias, inName, inAlias);
    assertThat(found("hengtai"))
        .containsExactly(wholeName, wholeAlias, beginsName, beginsAlias, inEmail, inName, inAlias);
  }

  @Test
  void equalOnesAreOrderedByName() {
    List<String> byName = Stream.of("乙同名厂", "丙同名厂", "甲同名厂").map(this::named).toList();

    assertThat(found("同名")).containsExactly(byName.get(1), byName.get(0), byName.get(2));
  }

  @Test
  void filtersAccessAndCountHold() {
    TeamFixtures.salesTeams();
    Map<String, Object> body = body("许可机械");
    body.put("team", "sales-west");
    body.put("ownerId", UUID.randomUUID());
    created(ADMIN, body);
    body = body("许可机械");
    body.put("team", "sales-east");
    body.put("customerClass", "TARGET");
    String east = created(ADMIN, body).toString();

    assertThat(pages(EAST, "许可", 50)).containsExactly(east);
    ADMIN
        .request()
        .queryParams("q", "许可", "tag", tag, "count", "exact", "filter", "customerClass==TARGET")
        .get("/v1/customers")
        .then()
        .body("items.id", equalTo(List.of(east)))
        .body("total", equalTo(1));
    ADMIN
        .request()
        .queryParams("q", "许可", "tag", tag, "count", "exact", "sort", "-name")
        .get("/v1/customers")
        .then()
        .body("total", equalTo(2));
  }

  @Test
  void cursorBelongsToItsQuery() {
    named("光标一");
    named("光标二");
    String cursor =
        ADMIN.request().queryParams("q", "光标", "limit", 1).get("/v1/customers").path("nextCursor");

    ADMIN
        .request()
        .queryParams("q", "光", "limit", 1, "cursor", cursor)
        .get("/v1/customers")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("?cursor"));
  }

  /// Many are listed by slices: nothing may be lost or doubled between them, nor where the names that begin with the query end.
  @Test
  void pagesOfCommonQueriesShowAllOnce() {
    List<String> rows = IntStream.range(0, MANY).mapToObj(this::common).toList();
    ImportedFile.of(rows).done();
    jdbi.useHandle(db -> db.execute("analyze customer, customer_search"));

    for (String query : List.of("有限公司", "公", "华", "华鑫", "yxgs", "hu", "example")) {
      List<String> large = pages(ADMIN, query, 200);

      assertThat(large).as(query).doesNotHaveDuplicates().hasSize(total(query));
      assertThat(large.size()).as(query).isGreaterThan(1_000);
      assertThat(pages(ADMIN, query, 37, 500)).as(query).isEqualTo(large.subList(0, 518));
    }
    assertThat(names("华鑫0008有限公司")).first().isEqualTo("华鑫0008有限公司");
    assertThat(names("华")).allMatch(name -> name.startsWith("华")).isSorted();
  }

  private String common(int n) {
    String name = (n % 2 == 0 ? "华鑫%04d有限公司" : "上海华鑫%04d有限公司").formatted(n);
    return """
    {"kind":"ORGANIZATION","name":"%s","tags":["%s"],"externalReferences":[{"system":"%s","id":"%d"}],\
    "channels":{"emails":[{"type":"WORK","address":"n%d@%s.example"}]}}\
    """
        .formatted(name, tag, tag, n, n, tag);
  }

  /// As a version without the table leaves it behind.
  @Test
  void whatIsMissingOrWrongIsFilled() {
    List<String> ids = List.of(named("补齐机械"), named("补齐电子"));
    jdbi.useHandle(db -> {
      db.execute("delete from customer_search where customer_id = ?::uuid", ids.get(0));
      db.execute(
          "update customer_search set text = '', terms = '{}' where customer_id = ?::uuid",
          ids.get(1));
      db.execute(
          "update customer set updated_at = now() - interval '1 hour' where id = any (?::uuid[])",
          (Object) ids.toArray(String[]::new));
      db.execute("update customer_search_progress set updated_at = 'epoch'");
    });
    assertThat(found("补齐")).isEmpty();

    fill.run();

    assertThat(found("补齐")).containsExactlyInAnyOrderElementsOf(ids);
  }

  @Test
  void changedNamesAreFoundAndOldOnesAreNot() {
    UUID id = created(ADMIN, body("Oldname Trading"));
    ADMIN
        .request()
        .contentType("application/merge-patch+json")
        .header("If-Match", "*")
        .body(Map.of("name", "Newname Trading"))
        .patch("/v1/customers/{id}", id)
        .then()
        .statusCode(200);

    assertThat(found("newname")).containsExactly(id.toString());
    assertThat(found("oldname")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "\\", "***", "\uD83D\uDE00", "''", ";=|~-"})
  void signsFindNothing(String query) {
    named("符号");

    assertThat(found(query)).isEmpty();
  }

  private static List<Map<String, String>> alias(String name) {
    return List.of(Map.of("type", "SHORT", "name", name));
  }

  private Map<String, Object> body(String name) {
    Map<String, Object> body = aValidCustomer("tags", List.of(tag));
    body.put("name", name);
    return body;
  }

  private Map<String, Object> with(String name, String field, Object value) {
    Map<String, Object> body = body(name);
    body.put(field, value);
    return body;
  }

  private String named(String name) {
    return created(ADMIN, body(name)).toString();
  }

  private List<String> found(String query) {
    return pages(ADMIN, query, 50);
  }

  private int total(String query) {
    return ADMIN
        .request()
        .queryParams("q", query, "tag", tag, "count", "exact", "limit", 1)
        .get("/v1/customers")
        .path("total");
  }

  private List<String> names(String query) {
    return ADMIN
        .request()
        .queryParams("q", query, "tag", tag)
        .get("/v1/customers")
        .path("items.name");
  }

  private List<String> pages(Token who, String query, int limit) {
    return pages(who, query, limit, Integer.MAX_VALUE);
  }

  /// @param enough ends after the page that brings so many
  private List<String> pages(Token who, String query, int limit, int enough) {
    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      var request = who.request().queryParams("q", query, "tag", tag, "limit", limit);
      var page =
          (cursor == null ? request : request.queryParam("cursor", cursor))
              .get("/v1/customers")
              .then()
              .statusCode(200)
              .extract();
      seen.addAll(page.<List<String>>path("items.id"));
      cursor = page.path("nextCursor");
    } while (cursor != null && seen.size() < enough);
    return seen;
  }
}
