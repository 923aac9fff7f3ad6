package io.kehu.platform.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Parties with whatever may stand in their fields, and the same with slips.
final class RandomParties {
  private static final List<String> WORDS =
      List.of(
          "anna", "anne", "smith", "smyth", "li", "a", "o'neil", "van", "der", "berg", "x1", "7");
  private static final List<String> HAN =
      List.of("张伟", "章伟", "欧阳志远", "上海长风机械有限公司", "长风机械", "中国", "第一", "华为(深圳)");

  private RandomParties() {}

  static List<Party> some(Random random, int count) {
    return Stream.generate(() -> one(random)).limit(count).toList();
  }

  private static Party one(Random random) {
    return new Party(
        random.nextBoolean() ? Party.Kind.PERSON : Party.Kind.ORGANIZATION,
        Stream.generate(() -> name(random)).limit(random.nextInt(3)).toList(),
        Stream.generate(() -> place(random)).limit(random.nextInt(3)).toList(),
        random.nextBoolean() ? null : LocalDate.ofEpochDay(random.nextInt(20_000)),
        random.nextBoolean() ? null : digits(random, 8),
        random.nextBoolean() ? null : digits(random, 18),
        Stream.generate(() -> "+49" + digits(random, 9)).limit(random.nextInt(2)).toList(),
        Stream.generate(() -> digits(random, 6) + "@x.example").limit(random.nextInt(2)).toList());
  }

  /// The same party, each field with a slip or gone now and then.
  static Party slipped(Random random, Party party) {
    return new Party(
        party.kind(),
        party.names().stream().map(name -> slipped(random, name)).toList(),
        party.places().stream()
            .map(place ->
                new Party.Place(
                    place.region(),
                    slipped(random, place.locality()),
                    place.lines().stream().map(line -> slipped(random, line)).toList(),
                    slipped(random, place.postalCode())))
            .toList(),
        party.birthDate(),
        slipped(random, party.taxId()),
        slipped(random, party.registerCode()),
        party.phones(),
        party.emails());
  }

  private static String slipped(Random random, @Nullable String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    int at = random.nextInt(text.length());
    return switch (random.nextInt(4)) {
      case 0 -> text.substring(0, at) + text.substring(at + 1);
      case 1 -> text.substring(0, at) + 'e' + text.substring(at);
      case 2 -> text;
      default -> text.toUpperCase(java.util.Locale.ROOT);
    };
  }

  private static String name(Random random) {
    return random.nextInt(3) == 0
        ? HAN.get(random.nextInt(HAN.size()))
        : String.join(
            " ",
            Stream.generate(() -> WORDS.get(random.nextInt(WORDS.size())))
                .limit(1 + random.nextInt(5))
                .toList());
  }

  private static Party.Place place(Random random) {
    return new Party.Place(
        random.nextBoolean() ? null : WORDS.get(random.nextInt(WORDS.size())),
        name(random),
        List.of(random.nextInt(50) + " " + name(random), name(random)),
        digits(random, 5));
  }

  private static String digits(Random random, int count) {
    return random.ints(count, 0, 10).mapToObj(String::valueOf).reduce("", String::concat);
  }
}
