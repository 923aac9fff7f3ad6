package io.kehu.customer.search;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a record can be found by.
///
/// @param text all words, folded to one way of writing, with the pinyin of Chinese ones; searched by
///     trigrams
/// @param grams each Chinese character and each pair of neighbours; searched as a set
public record SearchText(String text, List<String> grams) {
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

  public static SearchText of(Collection<String> words) {
    SequencedSet<String> lines = new LinkedHashSet<>();
    SequencedSet<String> grams = new LinkedHashSet<>();
    for (String word : words) {
      String folded = folded(word);
      lines.add(folded);
      Set<String> of = grams(folded);
      if (!of.isEmpty()) {
        lines.add(pinyin(folded, PinyinStyleEnum.NORMAL));
        lines.add(pinyin(folded, PinyinStyleEnum.FIRST_LETTER));
      }
      grams.addAll(of);
    }
    return new SearchText(String.join("\n", lines), List.copyOf(grams));
  }

  /// One way of writing for what people take as the same: full-width letters, case, outer spaces.
  static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }

  /// The grams of every Chinese stretch of a folded text; a gram never spans a gap.
  static Set<String> grams(String folded) {
    return HAN.matcher(folded)
        .results()
        .flatMap(stretch -> gramsOf(stretch.group()).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static List<String> gramsOf(String han) {
    int[] characters = han.codePoints().toArray();
    SequencedSet<String> grams = new LinkedHashSet<>();
    for (int i = 0; i < characters.length; i++) {
      grams.add(new String(characters, i, 1));
      if (i > 0) {
        grams.add(new String(characters, i - 1, 2));
      }
    }
    return List.copyOf(grams);
  }

  private static String pinyin(String folded, PinyinStyleEnum style) {
    return PinyinHelper.toPinyin(folded, style, "").replace(" ", "");
  }
}
