package io.kehu.platform.matching;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A postal address, taken apart.
///
/// @param streets the lines without numbers, one word each
/// @param numbers of house, floor, room
record Address(
    List<String> streets,
    Set<String> numbers,
    @Nullable String locality,
    @Nullable String postalCode,
    @Nullable String region) {
  private static final Pattern NUMBER = Pattern.compile("\\d+[a-z]?(?![a-z])");
  private static final double SLIP = 0.92;
  private static final double IN_COMMON = 0.6;
  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("street", "st"),
          Map.entry("road", "rd"),
          Map.entry("avenue", "ave"),
          Map.entry("place", "pl"),
          Map.entry("crescent", "cres"),
          Map.entry("circuit", "cct"),
          Map.entry("drive", "dr"),
          Map.entry("lane", "ln"),
          Map.entry("court", "ct"),
          Map.entry("close", "cl"),
          Map.entry("boulevard", "blvd"),
          Map.entry("strasse", "str"));

  static Address of(Party.Place place) {
    List<String> streets = new ArrayList<>();
    Set<String> numbers = new TreeSet<>();
    for (String line : place.lines()) {
      String folded = Texts.folded(line);
      NUMBER.matcher(folded).results().map(MatchResult::group).forEach(numbers::add);
      String street = street(NUMBER.matcher(folded).replaceAll(" "));
      if (!street.isEmpty()) {
        streets.add(street);
      }
    }
    return new Address(
        List.copyOf(streets),
        numbers,
        squashed(place.locality()),
        squashed(place.postalCode()),
        squashed(place.region()));
  }

  private static String street(String line) {
    return String.join(
        "", Texts.words(line).stream().map(word -> SHORT.getOrDefault(word, word)).toList());
  }

  private static @Nullable String squashed(@Nullable String text) {
    String squashed = text == null ? "" : Texts.squashed(Texts.folded(text));
    return squashed.isEmpty() ? null : squashed;
  }

  /// How like each part is that both have.
  Map<Field, Likeness> likeness(Address other) {
    Map<Field, Likeness> parts = new EnumMap<>(Field.class);
    if (!streets.isEmpty() && !other.streets.isEmpty()) {
      parts.put(Field.STREET, bestStreet(other));
    }
    if (!numbers.isEmpty() && !other.numbers.isEmpty()) {
      Set<String> common = new HashSet<>(numbers);
      common.retainAll(other.numbers);
      parts.put(Field.HOUSE_NUMBER, common.isEmpty() ? Likeness.DIFFERENT : Likeness.SAME);
    }
    if (locality != null && other.locality != null) {
      parts.put(Field.LOCALITY, text(locality, other.locality));
    }
    if (postalCode != null && other.postalCode != null) {
      parts.put(Field.POSTAL_CODE, Codes.likeness(postalCode, other.postalCode));
    }
    if (region != null && other.region != null) {
      parts.put(Field.REGION, region.equals(other.region) ? Likeness.SAME : Likeness.DIFFERENT);
    }
    return parts;
  }

  private Likeness bestStreet(Address other) {
    return streets.stream()
        .flatMap(ours -> other.streets.stream().map(theirs -> text(ours, theirs)))
        .reduce(Likeness.DIFFERENT, Likeness::best);
  }

  private static Likeness text(String a, String b) {
    if (a.equals(b)) {
      return Likeness.SAME;
    }
    int shorter = Math.min(a.length(), b.length());
    if (Texts.edits(a, b) <= shorter / 5 || Texts.jaroWinkler(a, b) >= SLIP) {
      return Likeness.CLOSE;
    }
    return Texts.commonPairs(a, b) >= IN_COMMON ? Likeness.SIMILAR : Likeness.DIFFERENT;
  }
}
