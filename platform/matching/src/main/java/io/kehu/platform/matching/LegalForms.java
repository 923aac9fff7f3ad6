package io.kehu.platform.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words of a name that say only what kind of company it is.
final class LegalForms {
  /// Longest first, as they contain one another.
  private static final Pattern CHINESE =
      Pattern.compile("(集团)?(股份有限公司|有限责任公司|有限公司|股份公司|总公司|公司|集团|\\(?有限合伙\\)?)$");

  /// Each word with the form that it stands for.
  private static final Map<String, String> LATIN =
      Map.ofEntries(
          Map.entry("gmbh", "gmbh"),
          Map.entry("ag", "ag"),
          Map.entry("kg", "kg"),
          Map.entry("kgaa", "kgaa"),
          Map.entry("ug", "ug"),
          Map.entry("se", "se"),
          Map.entry("ltd", "ltd"),
          Map.entry("limited", "ltd"),
          Map.entry("plc", "plc"),
          Map.entry("llc", "llc"),
          Map.entry("llp", "llp"),
          Map.entry("inc", "inc"),
          Map.entry("incorporated", "inc"),
          Map.entry("corp", "corp"),
          Map.entry("corporation", "corp"),
          Map.entry("co", "co"),
          Map.entry("company", "co"),
          Map.entry("sa", "sa"),
          Map.entry("sas", "sas"),
          Map.entry("sarl", "sarl"),
          Map.entry("srl", "srl"),
          Map.entry("spa", "spa"),
          Map.entry("bv", "bv"),
          Map.entry("nv", "nv"),
          Map.entry("ab", "ab"),
          Map.entry("oy", "oy"),
          Map.entry("oyj", "oyj"),
          Map.entry("as", "as"),
          Map.entry("aps", "aps"),
          Map.entry("pty", "pty"),
          Map.entry("pte", "pte"),
          Map.entry("sdn", "sdn"),
          Map.entry("bhd", "bhd"));

  private LegalForms() {}

  /// @param name what is left, never empty where the whole was not
  /// @param form empty where there is none
  record Parted(String name, String form) {}

  static Parted part(String folded) {
    return Texts.hasHan(folded) ? chinese(folded.replaceAll("\\s+", "")) : latin(folded);
  }

  private static Parted chinese(String name) {
    Matcher form = CHINESE.matcher(name);
    return form.find() && form.start() > 0
        ? new Parted(name.substring(0, form.start()), form.group())
        : new Parted(name, "");
  }

  /// Dots of abbreviations go: `s.a.` is `sa`. `and` is `&`.
  private static Parted latin(String folded) {
    List<String> words = new ArrayList<>(Texts.words(folded.replace(".", "").replace("&", " ")));
    words.removeIf(word -> word.equals("and") || word.equals("und") || word.equals("the"));
    List<String> forms = new ArrayList<>();
    while (words.size() > 1 && LATIN.containsKey(words.getLast())) {
      forms.addFirst(LATIN.getOrDefault(words.removeLast(), ""));
    }
    // "Co., Ltd." and "Ltd." are written for one another.
    if (forms.size() > 1) {
      forms.remove("co");
    }
    return new Parted(String.join(" ", words), String.join(" ", forms));
  }
}
