package io.kehu.customer.merge;

import static io.kehu.customer.customer.CustomerFixtures.ADMIN;
import static io.kehu.customer.customer.CustomerFixtures.aValidCustomer;
import static io.kehu.customer.customer.CustomerFixtures.created;
import static io.kehu.customer.customer.CustomerFixtures.unique;
import static io.kehu.customer.customer.CustomerFixtures.uniqueEmail;
import static io.kehu.customer.customer.CustomerFixtures.uniquePhone;
import static io.kehu.customer.merge.MergeFixtures.contact;
import static io.kehu.customer.merge.MergeFixtures.customer;
import static io.kehu.customer.merge.MergeFixtures.merged;
import static io.kehu.customer.merge.MergeFixtures.patch;
import static io.kehu.customer.merge.MergeFixtures.reverse;
import static org.assertj.core.api.Assertions.assertThat;

import io.kehu.testing.server.KehuTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random customers are merged, edited at random, and parted: nothing is lost, nothing doubled, and whatever
/// the answer does not name is exactly as before or as edited since.
@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class MergePropertyIT {
  private static final List<String> SCALARS =
      List.of("region", "industry", "country", "legalForm", "closeness", "source", "size");
  private static final List<String> IGNORED = List.of("version", "updatedAt", "classSince");

  private Random random = new Random(0);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void undoingGivesBackAllThatItDoesNotName(long seed) {
    random = new Random(seed);
    UUID survivor = created(ADMIN, aCustomer());
    UUID losing = created(ADMIN, aCustomer());
    List<UUID> ours = contacts(survivor, random.nextInt(4));
    List<UUID> theirs = contacts(losing, random.nextInt(4));
    UUID daughter = created(ADMIN, aValidCustomer("parentId", losing));
    Map<String, Object> survivorBefore = read(survivor);
    Map<String, Object> losingBefore = read(losing);

    UUID merge = merged(survivor, losing, choices());

    Map<String, Object> after = read(survivor);
    assertUnited(after, survivorBefore, losingBefore);
    assertThat(contactsOf(survivor)).containsExactlyInAnyOrderElementsOf(both(ours, theirs));
    assertThat(read(daughter).get("parentId")).isEqualTo(survivor.toString());

    Edits edits = edited(survivor, both(ours, theirs));
    Map<String, Object> edited = read(survivor);

    List<Map<String, String>> kept = reverse(merge).statusCode(200).extract().path("reversal.kept");
    Map<String, Set<String>> named =
        kept.stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.get("what"),
                    Collectors.mapping(each -> each.get("id"), Collectors.toSet())));

    assertThat(read(losing)).isEqualTo(losingBefore);
    assertThat(read(daughter).get("parentId")).isEqualTo(losing.toString());
    assertThat(contactsOf(losing))
        .containsExactlyInAnyOrderElementsOf(without(theirs, edits.removed));
    assertThat(contactsOf(survivor))
        .containsExactlyInAnyOrderElementsOf(both(without(ours, edits.removed), edits.added));
    assertThat(named.getOrDefault("contact", Set.of()))
        .isEqualTo(
            strings(both(edits.removed.stream().filter(theirs::contains).toList(), edits.added)));

    Map<String, Object> now = read(survivor);
    Set<String> fields = named.getOrDefault("field", Set.of());
    for (String field : SCALARS) {
      boolean touched = edits.fields.contains(field) && !same(edited, after, field);
      assertThat(now.get(field))
          .as(field)
          .isEqualTo(touched ? edited.get(field) : survivorBefore.get(field));
      assertThat(fields.contains(field))
          .as("%s is named", field)
          .isEqualTo(touched && !same(survivorBefore, after, field));
    }
    assertThat(set(now, "tags")).isEqualTo(union(set(survivorBefore, "tags"), edits.tags));
    assertThat(numbers(now)).isEqualTo(union(numbers(survivorBefore), edits.phones));
    assertThat(set(now, "externalReferences")).isEqualTo(set(survivorBefore, "externalReferences"));
    assertThat(set(now, "aliases")).isEqualTo(set(survivorBefore, "aliases"));
  }

  private Map<String, Object> aCustomer() {
    Map<String, Object> body = aValidCustomer("tags", tags());
    maybe(body, "region", "华东", "华北", "华南");
    maybe(body, "industry", "C34", "C35", "F51");
    maybe(body, "country", "CN", "DE");
    maybe(body, "legalForm", "GmbH", "有限责任公司");
    maybe(body, "closeness", "INTIMATE", "GENERAL");
    maybe(body, "source", "WEB", "ERP", "REFERRAL");
    maybe(body, "size", "SMALL", "LARGE");
    body.put("customerClass", one("POTENTIAL", "TARGET", "CURRENT", "LOST"));
    body.put("channels", channels());
    body.put(
        "externalReferences",
        Stream.generate(() -> Map.of("system", one("erp", "shop"), "id", unique()))
            .limit(random.nextInt(3))
            .toList());
    body.put(
        "aliases",
        random.nextBoolean()
            ? List.of(Map.of("type", "SHORT", "name", "长风" + unique()))
            : List.of());
    return body;
  }

  private Map<String, Object> channels() {
    List<Map<String, Object>> phones = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      phones.add(Map.of("type", one("WORK", "MOBILE"), "number", uniquePhone()));
    }
    List<Map<String, Object>> emails =
        random.nextBoolean()
            ? List.of(Map.of("type", "WORK", "address", uniqueEmail()))
            : List.of();
    return Map.of("phones", phones, "emails", emails);
  }

  private List<String> tags() {
    return Stream.of("vip", "export", "pumps", "slow").filter(_ -> random.nextBoolean()).toList();
  }

  private Map<String, String> choices() {
    Map<String, String> choices = new TreeMap<>();
    for (String field : SCALARS) {
      if (random.nextInt(3) == 0) {
        choices.put(field, one("SURVIVOR", "LOSER"));
      }
    }
    if (random.nextBoolean()) {
      choices.put("name", one("SURVIVOR", "LOSER"));
    }
    return choices;
  }

  /// What was done between merge and undoing.
  private static final class Edits {
    private final Set<String> fields = new HashSet<>();
    private final Set<Object> tags = new HashSet<>();
    private final Set<Object> phones = new HashSet<>();
    private final List<UUID> added = new ArrayList<>();
    private final List<UUID> removed = new ArrayList<>();
  }

  private Edits edited(UUID survivor, List<UUID> contacts) {
    Edits edits = new Edits();
    Map<String, Object> changes = new LinkedHashMap<>();
    maybe(changes, "region", "西南", "东北");
    maybe(changes, "industry", "C36", "G54");
    maybe(changes, "legalForm", "AG", "KG");
    maybe(changes, "size", "MICRO", "MEDIUM");
    edits.fields.addAll(changes.keySet());
    if (random.nextBoolean()) {
      edits.tags.add("later");
      changes.put("tags", union(set(read(survivor), "tags"), edits.tags));
    }
    if (random.nextBoolean()) {
      String phone = uniquePhone();
      edits.phones.add(phone);
      List<Object> phones = new ArrayList<>(list(read(survivor), "phones"));
      phones.add(Map.of("type", "HOME", "number", phone));
      changes.put("channels", Map.of("phones", phones));
    }
    patch(survivor, changes).statusCode(200);
    for (UUID contact : contacts) {
      if (random.nextInt(4) == 0) {
        edits.removed.add(contact);
        ADMIN
            .request()
            .header("If-Match", "*")
            .delete("/v1/contacts/{id}", contact)
            .then()
            .statusCode(204);
      }
    }
    edits.added.addAll(contacts(survivor, random.nextInt(2)));
    return edits;
  }

  private static void assertUnited(
      Map<String, Object> after, Map<String, Object> survivor, Map<String, Object> losing) {
    assertThat(set(after, "tags")).isEqualTo(union(set(survivor, "tags"), set(losing, "tags")));
    assertThat(set(after, "externalReferences"))
        .isEqualTo(union(set(survivor, "externalReferences"), set(losing, "externalReferences")));
    assertThat(numbers(after)).isEqualTo(union(numbers(survivor), numbers(losing)));
    Set<Object> names = new HashSet<>(Set.of(after.get("name")));
    list(after, "aliases").forEach(alias -> names.add(((Map<?, ?>) alias).get("name")));
    assertThat(names).contains(survivor.get("name"), losing.get("name"));
    for (String field : SCALARS) {
      assertThat(after.get(field)).as(field).isIn(survivor.get(field), losing.get(field));
    }
  }

  private List<UUID> contacts(UUID customer, int count) {
    return Stream.generate(() -> contact(customer, "吴建国 " + unique())).limit(count).toList();
  }

  private static List<UUID> contactsOf(UUID customer) {
    return ADMIN
        .request()
        .get("/v1/customers/{id}/contacts", customer)
        .then()
        .statusCode(200)
        .extract()
        .<List<String>>path("items.id")
        .stream()
        .map(UUID::fromString)
        .toList();
  }

  private static Map<String, Object> read(UUID id) {
    Map<String, Object> customer = new HashMap<>(customer(id).<Map<String, Object>>path(""));
    IGNORED.forEach(customer::remove);
    return customer;
  }

  private static boolean same(Map<String, Object> one, Map<String, Object> other, String field) {
    return java.util.Objects.equals(one.get(field), other.get(field));
  }

  private static Set<Object> numbers(Map<String, Object> customer) {
    return list(customer, "phones").stream()
        .map(phone -> ((Map<?, ?>) phone).get("number"))
        .collect(Collectors.toSet());
  }

  private static Set<Object> set(Map<String, Object> customer, String field) {
    return new HashSet<>(list(customer, field));
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(Map<String, Object> customer, String field) {
    Map<String, Object> of =
        field.equals("phones") ? (Map<String, Object>) customer.get("channels") : customer;
    return (List<Object>) of.get(field);
  }

  private static Set<Object> union(Set<Object> one, Set<Object> other) {
    Set<Object> union = new HashSet<>(one);
    union.addAll(other);
    return union;
  }

  private static List<UUID> both(List<UUID> one, List<UUID> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  private static List<UUID> without(List<UUID> all, List<UUID> some) {
    return all.stream().filter(each -> !some.contains(each)).toList();
  }

  private static Set<String> strings(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).collect(Collectors.toSet());
  }

  private void maybe(Map<String, Object> body, String field, String... values) {
    if (random.nextBoolean()) {
      body.put(field, one(values));
    }
  }

  private String one(String... values) {
    return values[random.nextInt(values.length)];
  }
}
