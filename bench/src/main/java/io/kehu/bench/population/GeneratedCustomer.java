package io.kehu.bench.population;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One of them.
///
/// @param alias a short name, null for most
/// @param creditCode of Chinese companies
/// @param taxId of the others
/// @param ownerId null in the public pool
public record GeneratedCustomer(
    int serial,
    UUID id,
    String kind,
    String name,
    @Nullable String alias,
    @Nullable String creditCode,
    @Nullable String taxId,
    String phone,
    String email,
    String country,
    String customerClass,
    @Nullable UUID ownerId,
    String team,
    Instant createdAt) {
  /// How many people own customers, and in how many teams they are.
  public static final int OWNERS = 500;

  public static final int TEAMS = 20;

  private static final Instant FIRST = Instant.parse("2023-01-01T00:00:00Z");
  private static final long APART_MILLIS = 60_000;
  private static final String CODE_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  /// @param serial from 1; below 10,000,000
  public static GeneratedCustomer of(int serial) {
    Choice choice = new Choice(serial);
    Instant createdAt = FIRST.plusMillis(serial * APART_MILLIS);
    UUID id = id(createdAt, choice);
    int sort = choice.below(4);
    boolean person = sort == 0;
    boolean latin = sort == 1;
    String brand = Names.brand(choice);
    String name =
        person
            ? Names.person(choice)
            : latin ? Names.latinCompany(choice) : Names.chineseCompany(choice, brand);
    int owner = choice.below(OWNERS + OWNERS / 10);
    return new GeneratedCustomer(
        serial,
        id,
        person ? "PERSON" : "ORGANIZATION",
        name,
        person || latin || choice.below(5) != 0 ? null : brand,
        person || latin ? null : creditCode(serial),
        latin ? "DE" + "%09d".formatted(serial) : null,
        latin ? "+4940" + "%08d".formatted(serial) : "+861" + mobile(choice, serial),
        mailbox(choice)
            + serial
            + "@"
            + (person ? "mail" : "firm" + choice.below(5_000))
            + ".example",
        latin ? "DE" : "CN",
        choice.below(4) == 0 ? "CURRENT" : "POTENTIAL",
        owner < OWNERS ? owner(owner) : null,
        "bench-" + owner % TEAMS,
        createdAt);
  }

  /// Unlike those that the service gives.
  public String number() {
    return "G-%06d".formatted(serial);
  }

  /// @param number below [#OWNERS]
  public static UUID owner(int number) {
    return new UUID(0x0000_0000_0000_4000L, 0x8000_0000_0000_0000L | number);
  }

  /// As version 7 has it, with the time in front.
  private static UUID id(Instant at, Choice choice) {
    return new UUID(
        at.toEpochMilli() << 16 | 0x7000 | choice.below(0x1000),
        choice.next() >>> 2 | 0x8000_0000_0000_0000L);
  }

  /// Ten digits after the 1 of Chinese mobile numbers, no two alike: the serial number, shuffled.
  private static String mobile(Choice choice, int serial) {
    long shuffled = serial * 7_368_787L % 100_000_007L;
    return "%d%d%08d".formatted(3 + choice.below(7), choice.below(10), shuffled);
  }

  private static String mailbox(Choice choice) {
    return Names.latinCompany(choice).split(" ", 2)[0].toLowerCase(Locale.ROOT);
  }

  /// GB 32100-2015, with its check digit.
  private static String creditCode(int serial) {
    String body = "91%06d%09d".formatted(110_000 + serial % 550_000, serial);
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < body.length(); i++) {
      sum += CODE_CHARACTERS.indexOf(body.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return body + CODE_CHARACTERS.charAt((31 - sum % 31) % 31);
  }
}
