package io.kehu.customer.search;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How a name with Chinese characters is read.
///
/// A dictionary of words knows most readings of characters that have several (银行 yinhang, 重庆 chongqing). Names are full of
/// words that are in none, so each character of [#HETERONYMS] that is read as it mostly is adds a reading of the whole name
/// by its other sound.
final class Pinyin {
  /// Those whose second sound is met in names of companies, places and people.
  private static final String HETERONYMS = "行长重乐朝都曾单解区盖查翟尉柏薄覃种朴石厦六藏盛宿参车仇缪泌奇";

  private static final int MOST_READINGS = 6;
  private static final Pattern RUNS = Pattern.compile("\\p{IsHan}+|[^\\p{IsHan}]+");

  private Pinyin() {}

  /// Full pinyin and initials of each reading; other letters stand as they are.
  ///
  /// @param key folded, without spaces
  static SequencedSet<String> of(String key) {
    List<List<String>> readings = readings(key);
    SequencedSet<String> forms = new LinkedHashSet<>();
    readings.forEach(reading -> forms.add(String.join("", reading)));
    readings.forEach(reading -> forms.add(initials(reading, key)));
    return forms;
  }

  private static List<List<String>> readings(String key) {
    List<String> first = new ArrayList<>();
    List<List<String>> others = new ArrayList<>();
    RUNS.matcher(key).results().forEach(run -> first.addAll(syllables(run.group())));
    int[] characters = units(key);
    for (int i = 0; i < characters.length && others.size() < MOST_READINGS - 1; i++) {
      for (String sound : sounds(characters[i], first.get(i))) {
        List<String> other = new ArrayList<>(first);
        other.set(i, sound);
        others.add(other);
      }
    }
    return Stream.concat(Stream.of(first), others.stream()).limit(MOST_READINGS).toList();
  }

  /// One syllable for each Chinese character, one piece for all letters between them.
  private static List<String> syllables(String run) {
    if (!isHan(run.codePointAt(0))) {
      return List.of(run);
    }
    List<String> read = List.of(PinyinHelper.toPinyin(run, PinyinStyleEnum.NORMAL, " ").split(" "));
    int characters = run.codePointCount(0, run.length());
    // The dictionary leaves alone what it does not know, and then joins it to its neighbour.
    return (read.size() == characters
            ? read.stream()
            : run.codePoints()
                .mapToObj(Character::toString)
                .map(one -> PinyinHelper.toPinyin(one, PinyinStyleEnum.NORMAL, "")))
        .map(Pinyin::typed)
        .toList();
  }

  /// The first character of each piece of [#syllables].
  private static int[] units(String key) {
    return RUNS.matcher(key)
        .results()
        .flatMapToInt(run ->
            isHan(run.group().codePointAt(0))
                ? run.group().codePoints()
                : run.group().codePoints().limit(1))
        .toArray();
  }

  /// Other sounds than the one taken, unless the dictionary chose it; for ü also the u that passports and e-mail addresses have.
  private static List<String> sounds(int character, String taken) {
    if (taken.equals("lv") || taken.equals("nv")) {
      return List.of(taken.replace('v', 'u'));
    }
    if (HETERONYMS.indexOf(character) < 0) {
      return List.of();
    }
    List<String> all =
        PinyinHelper.toPinyinList((char) character, PinyinStyleEnum.NORMAL).stream()
            .map(Pinyin::typed)
            .distinct()
            .toList();
    return all.getFirst().equals(taken) ? all.stream().skip(1).limit(2).toList() : List.of();
  }

  private static String typed(String syllable) {
    return syllable.replace('ü', 'v');
  }

  private static String initials(List<String> reading, String key) {
    int[] units = units(key);
    return IntStream.range(0, units.length)
        .mapToObj(i -> isHan(units[i]) ? initial(reading.get(i)) : reading.get(i))
        .collect(Collectors.joining());
  }

  private static String initial(String syllable) {
    return Character.toString(syllable.codePointAt(0));
  }

  static boolean isHan(int character) {
    return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
  }
}
