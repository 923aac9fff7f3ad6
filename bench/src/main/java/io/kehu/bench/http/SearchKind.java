package io.kehu.bench.http;

import io.kehu.bench.population.GeneratedCustomer;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What people type.
enum SearchKind {
  NAME("whole name", null, GeneratedCustomer::name),
  CHARACTERS("two characters", SearchKind::isChinese, one -> one.name().substring(2, 4)),
  CHARACTER("one character", SearchKind::isChinese, one -> one.name().substring(0, 1)),
  COMMON("in every name", null, _ -> "有限公司"),
  TWO_WORDS("two common words", null, one -> "上海 " + (one.serial() % 2 == 0 ? "科技" : "贸易")),
  PINYIN(
      "pinyin", null, one -> pick(one, "kehai", "yinhang", "shanghaihuaxin", "zhangwei", "dianzi")),
  INITIALS("initials", null, one -> pick(one, "zw", "hxkj", "shhx", "lyc", "cq")),
  LATIN("latin word", SearchKind::isLatin, SearchKind::firstWord),
  MISSPELT("misspelt word", SearchKind::isLatin, one -> misspelt(firstWord(one))),
  NUMBER("number", null, GeneratedCustomer::number),
  PHONE("piece of a phone number", null, one -> one.phone().substring(5, 11)),
  SHORT_PHONE("four digits", null, one -> one.phone().substring(6, 10)),
  EMAIL("e-mail", null, GeneratedCustomer::email),
  TAX_ID(
      "begin of a credit code",
      one -> one.creditCode() != null,
      one -> Objects.toString(one.creditCode()).substring(0, 12)),
  NOTHING("nothing like it", null, one -> "zzqx" + one.serial());

  private final String words;
  private final Predicate<GeneratedCustomer> fits;
  private final Function<GeneratedCustomer, String> query;

  SearchKind(
      String words,
      @Nullable Predicate<GeneratedCustomer> fits,
      Function<GeneratedCustomer, String> query) {
    this.words = words;
    this.fits = fits == null ? _ -> true : fits;
    this.query = query;
  }

  String words() {
    return words;
  }

  /// Another one for each seed, taken from a customer somewhere among them.
  String query(int seed, int customers) {
    return IntStream.iterate(1 + (int) (seed * 7_919L % customers), n -> n % customers + 1)
        .mapToObj(GeneratedCustomer::of)
        .filter(fits)
        .findFirst()
        .map(query)
        .orElseThrow();
  }

  private static boolean isChinese(GeneratedCustomer one) {
    return one.creditCode() != null;
  }

  private static boolean isLatin(GeneratedCustomer one) {
    return one.taxId() != null;
  }

  private static String firstWord(GeneratedCustomer one) {
    return one.name().split(" ", 2)[0].toLowerCase(Locale.ROOT);
  }

  private static String misspelt(String word) {
    int at = word.length() / 2;
    return word.substring(0, at - 1)
        + word.charAt(at)
        + word.charAt(at - 1)
        + word.substring(at + 1);
  }

  private static String pick(GeneratedCustomer one, String... some) {
    return some[one.serial() % some.length];
  }
}
