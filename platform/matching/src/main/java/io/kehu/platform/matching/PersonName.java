package io.kehu.platform.matching;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// A person's name, whichever of its words is the family name.
///
/// @param words folded, without titles; one Chinese word where it is a Chinese name
/// @param sound pinyin of a Chinese name, empty for others
record PersonName(List<String> words, String squashed, String sound) implements Name {
  private static final Set<String> TITLES =
      Set.of("mr", "mrs", "ms", "miss", "dr", "prof", "herr", "frau", "先生", "女士", "小姐");
  private static final int MOST_WORDS = 6;

  /// Words at least this alike are one word with a slip (Jaro–Winkler).
  private static final double SLIP = 0.86;

  private static final double INITIAL = 0.9;

  static PersonName of(String written) {
    String folded = Texts.folded(written);
    if (Texts.hasHan(folded)) {
      String name = Texts.squashed(folded).replaceAll("(先生|女士|小姐)$", "");
      return new PersonName(List.of(name), name, Texts.pinyin(name));
    }
    // An apostrophe holds a name together: o'brien.
    List<String> words =
        Texts.words(folded.replaceAll("['’]", "")).stream()
            .filter(Predicate.not(TITLES::contains))
            .limit(MOST_WORDS)
            .toList();
    return new PersonName(words, String.join("", words), "");
  }

  @Override
  public Weights weights(Name other) {
    return other instanceof PersonName name && isShort() | name.isShort()
        ? Weights.SHORT_PERSON_NAME
        : Weights.PERSON_NAME;
  }

  private boolean isShort() {
    return sound.isEmpty() ? words.size() < 2 : squashed.length() < 3;
  }

  @Override
  public Likeness likeness(Name other) {
    return other instanceof PersonName name ? likeness(name) : Likeness.DIFFERENT;
  }

  private Likeness likeness(PersonName other) {
    if (words.isEmpty() || other.words.isEmpty()) {
      return Likeness.DIFFERENT;
    }
    if (sound.isEmpty() && other.sound.isEmpty()) {
      return latin(other);
    }
    if (squashed.equals(other.squashed)) {
      return Likeness.SAME;
    }
    if (sound.isEmpty() || other.sound.isEmpty()) {
      return spelt(other) || other.spelt(this) ? Likeness.CLOSE : Likeness.DIFFERENT;
    }
    return sound.equals(other.sound) ? Likeness.CLOSE : chinese(other);
  }

  /// One character of three or more may be a slip; a family name alone says little.
  private Likeness chinese(PersonName other) {
    boolean slip =
        Math.min(squashed.length(), other.squashed.length()) >= 3
            && Texts.edits(squashed, other.squashed) == 1;
    return slip ? Likeness.SIMILAR : Likeness.DIFFERENT;
  }

  /// True where this is Chinese and the other its pinyin, family name first or last.
  private boolean spelt(PersonName latin) {
    List<String> parts = latin.words;
    return !sound.isEmpty()
        && (sound.equals(latin.squashed)
            || (parts.size() > 1
                && sound.equals(
                    parts.getLast() + String.join("", parts.subList(0, parts.size() - 1)))));
  }

  private Likeness latin(PersonName other) {
    Pairing pairing = Pairing.of(words, other.words, PersonName::likeness);
    int fewer = Math.min(words.size(), other.words.size());
    boolean all = pairing.pairs() == fewer;
    if (all && words.size() == other.words.size() && pairing.sum() == fewer) {
      return Likeness.SAME;
    }
    if ((all && fewer > 1) || (all && words.size() == other.words.size()) || oneWord(other)) {
      return Likeness.CLOSE;
    }
    return pairing.pairs() > 0 ? Likeness.SIMILAR : Likeness.DIFFERENT;
  }

  /// A lost or added space.
  private boolean oneWord(PersonName other) {
    return words.size() != other.words.size()
        && squashed.length() > 5
        && Texts.edits(squashed, other.squashed) <= 1;
  }

  /// 0 where these are two words.
  private static double likeness(String a, String b) {
    if (a.equals(b)) {
      return 1;
    }
    if (a.length() == 1 || b.length() == 1) {
      return a.charAt(0) == b.charAt(0) ? INITIAL : 0;
    }
    double likeness = Texts.jaroWinkler(a, b);
    return likeness >= SLIP ? likeness : 0;
  }
}
