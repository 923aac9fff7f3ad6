package io.kehu.platform.matching;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/// Likeness of texts. Every measure is the same in both directions.
final class Texts {
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final JaroWinklerSimilarity JARO_WINKLER = new JaroWinklerSimilarity();
  private static final LevenshteinDistance EDITS = LevenshteinDistance.getDefaultInstance();

  private Texts() {}

  /// One way of writing: full-width letters, accents, case.
  static String folded(String text) {
    String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return StringUtils.stripAccents(compatible).replace("ß", "ss").replace("ø", "o");
  }

  static List<String> words(String folded) {
    return Arrays.stream(NO_LETTER.split(folded)).filter(word -> !word.isEmpty()).toList();
  }

  static String squashed(String folded) {
    return NO_LETTER.matcher(folded).replaceAll("");
  }

  static boolean hasHan(String text) {
    return HAN.matcher(text).find();
  }

  static String pinyin(String text) {
    return squashed(folded(PinyinHelper.toPinyin(text, PinyinStyleEnum.NORMAL, "")));
  }

  static double jaroWinkler(String a, String b) {
    // The library's greedy search is not quite the same both ways.
    return a.compareTo(b) <= 0 ? JARO_WINKLER.apply(a, b) : JARO_WINKLER.apply(b, a);
  }

  /// Insertions, deletions and replacements; the exchange of two neighbours alone is one slip. (The library's
  /// Damerau distance is not used: up to 1.15 it holds every character beyond ASCII for different from itself.)
  static int edits(String a, String b) {
    int edits = EDITS.apply(a, b);
    return edits == 2 && isExchange(a, b) ? 1 : edits;
  }

  private static boolean isExchange(String a, String b) {
    int at = Arrays.mismatch(a.toCharArray(), b.toCharArray());
    return a.length() == b.length()
        && at + 2 <= a.length()
        && a.charAt(at) == b.charAt(at + 1)
        && a.charAt(at + 1) == b.charAt(at)
        && a.substring(at + 2).equals(b.substring(at + 2));
  }

  /// Share of pairs of neighbouring characters that both have.
  static double commonPairs(String a, String b) {
    Set<String> ours = pairs(a);
    Set<String> theirs = pairs(b);
    if (ours.isEmpty() || theirs.isEmpty()) {
      return a.equals(b) ? 1 : 0;
    }
    long common = ours.stream().filter(theirs::contains).count();
    return 2.0 * common / (ours.size() + theirs.size());
  }

  private static Set<String> pairs(String text) {
    Set<String> pairs = new HashSet<>();
    IntStream.range(1, text.length()).forEach(i -> pairs.add(text.substring(i - 1, i + 1)));
    return pairs;
  }
}
