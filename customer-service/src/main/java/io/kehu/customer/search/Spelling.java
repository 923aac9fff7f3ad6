package io.kehu.customer.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/// Words of names (table `customer_search_word`) that somebody may have meant who typed another.
///
/// Trigrams find those that look alike, and are bad at the most common slips, two letters in the wrong order and one too many; of these all are tried. What
/// comes near is then measured in edits.
@ApplicationScoped
class Spelling {
  /// Shorter words are too like one another.
  private static final int SHORTEST = 4;

  private static final Pattern LETTERS = Pattern.compile("[a-z]{1,40}");

  /// Two slips happen in long words only.
  private static final int LONG = 8;

  private static final int MOST = 5;

  private static final String NEAR =
      """
      select word from customer_search_word where word = any (:slips)
      union
      (select word from customer_search_word where word % :word
       order by similarity(word, :word) desc, word limit 60)
      """;

  /// The nearest spellings of each word that has any; none of a word that is known.
  Map<String, List<String>> of(Handle database, List<String> words) {
    Map<String, List<String>> spellings = new LinkedHashMap<>();
    for (String word : words) {
      if (canBeMisspelt(word)) {
        List<String> nearest = nearest(word, near(database, word));
        if (!nearest.isEmpty()) {
          spellings.put(word, nearest);
        }
      }
    }
    return spellings;
  }

  static boolean canBeMisspelt(String word) {
    return word.length() >= SHORTEST && LETTERS.matcher(word).matches();
  }

  private static List<String> near(Handle database, String word) {
    return database
        .createQuery(NEAR)
        .bind("word", word)
        .bind("slips", slips(word))
        .mapTo(String.class)
        .list();
  }

  /// Those with the fewest edits, in order.
  static List<String> nearest(String word, List<String> known) {
    TreeMap<Integer, List<String>> byEdits = new TreeMap<>();
    known.forEach(other ->
        byEdits.computeIfAbsent(Edits.between(word, other), _ -> new ArrayList<>()).add(other));
    byEdits.tailMap(word.length() < LONG ? 1 : 2, /* inclusive= */ false).clear();
    return byEdits.isEmpty() || byEdits.firstKey() == 0
        ? List.of()
        : byEdits.firstEntry().getValue().stream().sorted().limit(MOST).toList();
  }

  /// With two neighbours exchanged, or one letter left out.
  private static List<String> slips(String word) {
    List<String> slips = new ArrayList<>();
    IntStream.range(0, word.length())
        .forEach(i -> slips.add(word.substring(0, i) + word.substring(i + 1)));
    IntStream.range(1, word.length())
        .forEach(i ->
            slips.add(
                word.substring(0, i - 1)
                    + word.charAt(i)
                    + word.charAt(i - 1)
                    + word.substring(i + 1)));
    return slips;
  }
}
