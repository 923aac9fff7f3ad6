package io.kehu.customer.search;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a customer can be found by.
///
/// @param name folded, without spaces: the order of equally good results
/// @param text `|=` name and its readings `|~` those of aliases `|-` channels and codes; each form is written without
///     spaces, ended by `;`, and once more by words where it has several; only marks are neither letter nor digit
/// @param terms what trigrams cannot find: each Chinese character and pair of neighbours (`万科`), the first one and two
///     letters of words (`^mi`), and the slice that the customer is in (`#03f`)
public record SearchText(String name, String text, List<String> terms) {
  /// Customers fall at random into so many slices, each a fair sample of all.
  static final int SLICES = 1024;

  static final String NAME = "=";
  static final String ALIAS = "~";
  static final String OTHER = "-";
  static final String END = ";";
  static final String PART = "|";

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  /// What pg_trgm makes trigrams of whatever the database's locale; everything else it may pass over.
  private static final Pattern PLAIN = Pattern.compile("[a-z0-9]+");

  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

  public static SearchText of(Findable customer) {
    SequencedSet<List<String>> names = forms(customer.name());
    SequencedSet<List<String>> more =
        customer.aliases().stream()
            .flatMap(alias -> forms(alias).stream())
            .filter(form -> !names.contains(form))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    SequencedSet<List<String>> codes =
        customer.others().stream()
            .map(Folding::words)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Set<String> terms = new TreeSet<>();
    terms.add(slice((int) (customer.id().getLeastSignificantBits() & (SLICES - 1))));
    names.forEach(form -> addTerms(form, terms));
    more.forEach(form -> addTerms(form, terms));
    codes.stream()
        .flatMap(List::stream)
        .filter(word -> !Character.isDigit(word.codePointAt(0)))
        .forEach(word -> addStart(word, terms));
    return new SearchText(
        Folding.key(Folding.unmarked(customer.name())),
        part(NAME, names) + part(ALIAS, more) + part(OTHER, codes),
        List.copyOf(terms));
  }

  /// @param number below [#SLICES]
  static String slice(int number) {
    return "#%03x".formatted(number);
  }

  /// A name as words, and where it has Chinese characters, without spaces and as it is read.
  private static SequencedSet<List<String>> forms(String name) {
    List<String> marked = Folding.words(name);
    List<String> unmarked = Folding.unmarked(name);
    SequencedSet<List<String>> forms = new LinkedHashSet<>();
    forms.add(unmarked);
    for (List<String> words : List.of(unmarked, marked)) {
      String key = Folding.key(words);
      if (HAN.matcher(key).find()) {
        forms.add(List.of(key));
        Pinyin.of(key).forEach(read -> forms.add(List.of(read)));
      }
    }
    forms.removeIf(List::isEmpty);
    return forms;
  }

  private static String part(String mark, Collection<List<String>> forms) {
    return forms.stream()
        .flatMap(words ->
            words.size() == 1
                ? Stream.of(mark + words.getFirst())
                : Stream.of(mark + Folding.key(words), String.join(" ", words)))
        .distinct()
        .map(form -> form + END)
        .collect(Collectors.joining("", PART, ""));
  }

  private static void addTerms(List<String> form, Collection<String> terms) {
    form.forEach(word -> {
      terms.addAll(grams(word));
      PLAIN.matcher(word).results().map(MatchResult::group).forEach(run -> addStart(run, terms));
    });
    addStart(Folding.key(form), terms);
  }

  private static void addStart(String run, Collection<String> terms) {
    if (PLAIN.matcher(run).lookingAt()) {
      terms.add(start(run.substring(0, 1)));
      if (run.length() > 1 && isPlain(run.substring(0, 2))) {
        terms.add(start(run.substring(0, 2)));
      }
    }
  }

  static String start(String letters) {
    return "^" + letters;
  }

  static boolean isPlain(String word) {
    return PLAIN.matcher(word).matches();
  }

  /// Each character that is no plain letter or digit, and each pair of such neighbours.
  private static Set<String> grams(String word) {
    Set<String> grams = new TreeSet<>();
    stretches(word)
        .forEach(characters -> {
          for (int i = 0; i < characters.length; i++) {
            grams.add(new String(characters, i, 1));
            if (i > 0) {
              grams.add(new String(characters, i - 1, 2));
            }
          }
        });
    return grams;
  }

  /// As few of a word's grams as cover it: pairs side by side, one character where it stands alone.
  static Set<String> covering(String word) {
    Set<String> grams = new TreeSet<>();
    stretches(word)
        .forEach(characters -> {
          int length = Math.min(characters.length, 2);
          for (int i = 0; i < characters.length; i += 2) {
            grams.add(new String(characters, Math.min(i, characters.length - length), length));
          }
        });
    return grams;
  }

  private static Stream<int[]> stretches(String word) {
    return OTHERS.matcher(word).results().map(stretch -> stretch.group().codePoints().toArray());
  }
}
