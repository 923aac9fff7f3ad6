package io.kehu.platform.matching;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An organization's name without its legal form and the place before or within it.
///
/// @param core what makes it this one: `华虹半导体` of `上海华虹半导体有限公司`
/// @param sound of the core: pinyin, or the core itself where nothing is Chinese
/// @param form legal form as written, empty where there is none
/// @param place that a Chinese name begins with or has in brackets, empty where there is none
/// @param numbers and single letters, by which branches, plants and halls differ
record OrganizationName(String core, String sound, String form, String place, Set<String> numbers)
    implements Name {
  private static final Pattern NUMBER = Pattern.compile("\\d+|\\b[a-z]\\b|[一二三四五六七八九十]+");
  private static final double SLIP = 0.95;
  private static final double IN_COMMON = 0.6;

  static OrganizationName of(String written) {
    String folded = Texts.folded(written);
    LegalForms.Parted parted = LegalForms.part(folded);
    String rest = parted.name();
    ChinesePlaces.Parted placed = ChinesePlaces.part(rest);
    String core = Texts.squashed(placed.name());
    Set<String> numbers = new TreeSet<>();
    Matcher number = NUMBER.matcher(placed.name());
    while (number.find()) {
      numbers.add(number.group());
    }
    String sound = Texts.hasHan(core) ? Texts.pinyin(core) : core;
    return new OrganizationName(core, sound, parted.form(), placed.place(), numbers);
  }

  @Override
  public Weights weights(Name other) {
    return Weights.ORGANIZATION_NAME;
  }

  @Override
  public Likeness likeness(Name other) {
    return other instanceof OrganizationName name ? likeness(name) : Likeness.DIFFERENT;
  }

  private Likeness likeness(OrganizationName other) {
    Likeness limit =
        numbers.equals(other.numbers) && agree(place, other.place)
            ? Likeness.SAME
            : Likeness.SIMILAR;
    return cores(other).atMost(limit);
  }

  private Likeness cores(OrganizationName other) {
    if (core.equals(other.core)) {
      boolean same = agree(form, other.form) && place.equals(other.place);
      return same ? Likeness.SAME : Likeness.CLOSE;
    }
    if (core.isEmpty() || other.core.isEmpty()) {
      return Likeness.DIFFERENT;
    }
    return sound.equals(other.sound) || slip(other)
        ? Likeness.CLOSE
        : inCommon(other) ? Likeness.SIMILAR : Likeness.DIFFERENT;
  }

  private boolean slip(OrganizationName other) {
    int shorter = Math.min(core.length(), other.core.length());
    return Texts.hasHan(core)
        ? shorter >= 5 && Texts.edits(core, other.core) == 1
        : shorter >= 4
            && (Texts.jaroWinkler(core, other.core) >= SLIP
                && Texts.edits(core, other.core) <= Math.max(1, shorter / 6));
  }

  private boolean inCommon(OrganizationName other) {
    int shorter = Math.min(sound.length(), other.sound.length());
    return Texts.commonPairs(core, other.core) >= IN_COMMON
        || (shorter >= 6 && (sound.startsWith(other.sound) || other.sound.startsWith(sound)));
  }

  private static boolean agree(String ours, String theirs) {
    return ours.isEmpty() || theirs.isEmpty() || ours.equals(theirs);
  }
}
