package io.kehu.platform.matching;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import org.apache.commons.codec.digest.MurmurHash3;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.jspecify.annotations.Nullable;

/// What two records must share to be compared at all. Each key survives slips that others do not: by sound, by birth date, by
/// place, so that records of one party hardly ever share none. Keys are hashes, the same in every process, to keep their
/// index small; a collision costs a comparison and nothing else. Numbers that only one party should have are not among them:
/// whoever has those looks them up by themselves.
public final class BlockingKeys {
  /// Goes up whenever the keys of a record change, so that stored ones are made again.
  public static final int VERSION = 1;

  private static final int MOST_KEYS = 20;
  private static final int SEVERAL = 5;
  private static final int MOST_WORDS = 3;

  /// Characters of a Chinese name or street that already tell it from most others.
  private static final int BRAND = 2;

  private static final int START = 4;
  private static final int STREET = 4;

  /// Sounds of an organization's whole name.
  private static final int FIRM = 12;

  private final DoubleMetaphone words = new DoubleMetaphone();
  private final DoubleMetaphone firms = new DoubleMetaphone();
  private final SequencedSet<Long> keys = new LinkedHashSet<>();
  private final Profile profile;

  private BlockingKeys(Profile profile) {
    this.profile = profile;
    firms.setMaxCodeLen(FIRM);
  }

  public static List<Long> of(Profile profile) {
    BlockingKeys made = new BlockingKeys(profile);
    made.make();
    return made.keys.stream().limit(MOST_KEYS).toList();
  }

  /// How many of its keys a record must share with another to be compared: one alone is mostly a coincidence where it has
  /// several, and too little for a score that matters.
  ///
  /// @param keys how many it has
  public static int needed(int keys) {
    return keys < SEVERAL ? 1 : 2;
  }

  private void make() {
    for (Name name : profile.names()) {
      switch (name) {
        case PersonName person -> person(person);
        case OrganizationName organization -> organization(organization);
      }
    }
    for (Address address : profile.addresses()) {
      for (String number : firstOf(address.numbers())) {
        add("door", address.postalCode(), number);
        for (String street : address.streets()) {
          add("street", sound(street), number);
        }
      }
    }
  }

  /// The words by sound and together in any order, and each with the birth date and the post code.
  private void person(PersonName name) {
    if (!name.sound().isEmpty()) {
      add("name", name.sound());
    }
    List<String> sounds =
        name.words().stream()
            .limit(MOST_WORDS)
            .map(word -> name.sound().isEmpty() ? sound(word) : name.sound())
            .sorted()
            .toList();
    if (sounds.size() > 1) {
      add("name", String.join(" ", sounds));
    }
    if (profile.birthDate() != null) {
      for (String sound : sounds) {
        add("born", profile.birthDate().toString(), first(1, sound));
      }
    }
    for (String sound : sounds) {
      for (Address address : profile.addresses()) {
        add("near", address.postalCode(), sound);
      }
    }
  }

  /// The whole by sound, how it begins, and how it begins with where it is.
  private void organization(OrganizationName name) {
    if (name.core().isEmpty()) {
      return;
    }
    boolean chinese = Texts.hasHan(name.core());
    String sound = chinese ? name.sound() : firms.doubleMetaphone(name.core());
    // Names with other numbers are never close.
    String numbers = " " + name.numbers();
    add("firm", sound, numbers);
    add("start", first(START, chinese ? name.core() : sound), numbers);
    String brand = chinese ? first(BRAND, name.core()) : first(BRAND + 1, sound);
    for (Address address : profile.addresses()) {
      add("brand", brand, address.postalCode());
      add("brand", brand, address.locality());
    }
  }

  private static String first(int characters, String text) {
    return text.substring(0, Math.min(characters, text.length()));
  }

  private static List<String> firstOf(Set<String> numbers) {
    return numbers.stream().limit(1).toList();
  }

  /// How it sounds; what has no sound in Latin letters stands for itself.
  private String sound(String word) {
    if (Texts.hasHan(word)) {
      return first(STREET, word);
    }
    String sound = words.doubleMetaphone(word);
    return sound == null || sound.isEmpty() ? word : sound;
  }

  private void add(String kind, @Nullable String... parts) {
    StringBuilder key = new StringBuilder(profile.kind().name()).append(' ').append(kind);
    for (String part : parts) {
      if (part == null || part.isEmpty()) {
        return;
      }
      key.append('|').append(part);
    }
    byte[] bytes = key.toString().getBytes(StandardCharsets.UTF_8);
    keys.add(MurmurHash3.hash128x64(bytes)[0]);
  }
}
