package io.kehu.customer.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// One way of writing for what people take as the same: full-width letters, case, accents, spaces, punctuation, and the
/// marks of listed companies in difficulties (`*ST`, `ST`, `S*ST`, `SST`), which come and go.
final class Folding {
  private static final Pattern MARK = Pattern.compile("\\p{M}+");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern SPECIAL_TREATMENT =
      Pattern.compile("^(s\\s*)?\\*?\\s*st(?=\\s*\\p{IsHan})");

  private Folding() {}

  /// Words of letters and digits, in lower case.
  static List<String> words(String text) {
    return WORD.matcher(folded(text)).results().map(MatchResult::group).toList();
  }

  /// The same without the mark of special treatment, which stands before Chinese names only.
  static List<String> unmarked(String text) {
    String bare = SPECIAL_TREATMENT.matcher(folded(text)).replaceFirst("");
    return WORD.matcher(bare).results().map(MatchResult::group).toList();
  }

  /// Without spaces: equal for all ways of writing one name.
  static String key(List<String> words) {
    return String.join("", words);
  }

  private static String folded(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
    String bare = MARK.matcher(apart).replaceAll("");
    return Normalizer.normalize(bare, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
  }
}
