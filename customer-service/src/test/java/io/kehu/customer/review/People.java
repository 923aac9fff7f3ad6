package io.kehu.customer.review;

import io.kehu.customer.customer.CustomerFixtures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/// Persons for tests of likeness, each unlike all others.
public record People(String given, String family, String birthDate, Map<String, Object> address) {

  /// Somebody with a name, a birth date and an address that nobody else has.
  public static People somebody() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return new People(
        word(),
        word(),
        "19%02d-0%d-1%d".formatted(random.nextInt(30, 99), random.nextInt(1, 9), random.nextInt(9)),
        Map.of(
            "type", "HOME",
            "city", word(),
            "lines", List.of(random.nextInt(1, 900) + " " + word() + " street"),
            "postalCode", "%06d".formatted(random.nextInt(1_000_000))));
  }

  public People called(String otherGiven, String otherFamily) {
    return new People(otherGiven, otherFamily, birthDate, address);
  }

  public People born(String otherDate) {
    return new People(given, family, otherDate, address);
  }

  public People livingAt(Map<String, Object> otherAddress) {
    return new People(given, family, birthDate, otherAddress);
  }

  /// What creates this person.
  public Map<String, Object> body() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("kind", "PERSON");
    body.put("name", given + " " + family);
    body.put("birthDate", birthDate);
    body.put("channels", Map.of("addresses", List.of(address)));
    return body;
  }

  public Map<String, Object> body(String field, Object value) {
    Map<String, Object> body = body();
    body.put(field, value);
    return body;
  }

  private static String word() {
    String letters = "bdfgklmnprst";
    String vowels = "aeiou";
    StringBuilder word = new StringBuilder();
    for (char c : CustomerFixtures.unique().substring(0, 6).toCharArray()) {
      int digit = Character.digit(c, 16);
      word.append(letters.charAt(digit % letters.length()))
          .append(vowels.charAt(ThreadLocalRandom.current().nextInt(vowels.length())));
    }
    return word.toString();
  }
}
