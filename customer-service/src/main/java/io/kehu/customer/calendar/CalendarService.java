package io.kehu.customer.calendar;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import io.kehu.customer.customer.CustomerAccess;
import io.kehu.customer.encounter.Today;
import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.audit.Audit;
import io.kehu.platform.id.Ids;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Calendars, and the secret links to them.
@ApplicationScoped
public class CalendarService {
  private static final String KIND = "calendar-feed";
  private static final int MOST_FEEDS = 10;
  private static final int DAYS_BACK = 30;
  private static final int DAYS_AHEAD = 365;

  private final CalendarRepository calendars;
  private final CalendarDocument document;
  private final CustomerAccess customers;
  private final CurrentCaller callers;
  private final Today today;
  private final Audit audit;
  private final Clock clock;
  private final Duration lifetime;
  private final String address;
  private final SecureRandom random = new SecureRandom();

  CalendarService(
      CalendarRepository calendars,
      CalendarDocument document,
      CustomerAccess customers,
      CurrentCaller callers,
      Today today,
      Audit audit,
      Clock clock,
      @ConfigProperty(name = "kehu.calendar.feed-lifetime", defaultValue = "180d")
          Duration lifetime,
      @ConfigProperty(name = "kehu.public-url") String publicUrl) {
    this.calendars = calendars;
    this.document = document;
    this.customers = customers;
    this.callers = callers;
    this.today = today;
    this.audit = audit;
    this.clock = clock;
    this.lifetime = lifetime;
    this.address = publicUrl + "/api/customer/v1/calendars/";
  }

  /// The caller's own calendar, of customers that it may see now.
  @Transactional(SUPPORTS)
  public String mine(Locale language) {
    Sql readable = customers.readable();
    return document.of(entries(callers.get().subject(), readable, Sql.TRUE), language);
  }

  /// The calendar behind a secret link.
  ///
  /// @throws ProblemException `calendar-feed-not-found`, also for a link that is over or revoked
  @Transactional
  public String behind(String token) {
    Instant now = clock.instant();
    CalendarRepository.Reader reader =
        calendars
            .find(new FeedToken(token).hash(), now)
            .orElseThrow(() -> ProblemException.of(CalendarError.FEED_NOT_FOUND));
    calendars.used(reader.feedId(), now);
    Sql owned = Sql.of("c.owner_id = :reader", Map.of("reader", reader.userId()));
    return document.of(entries(reader.userId(), Sql.TRUE, owned), reader.language());
  }

  /// @throws ProblemException `calendar-too-many-feeds`
  @Transactional
  public CalendarApi.NewFeed add(String name, Locale language) {
    Instant now = clock.instant();
    CalendarApi.Feed feed = new CalendarApi.Feed(Ids.newId(), name, now, now.plus(lifetime), null);
    FeedToken token = FeedToken.make(random);
    UUID user = callers.get().subject();
    if (!calendars.add(feed, user, token.hash(), language, MOST_FEEDS)) {
      throw ProblemException.of(CalendarError.TOO_MANY_FEEDS, MOST_FEEDS);
    }
    audit.record(KIND, feed.id(), "created", null, feed);
    return new CalendarApi.NewFeed(
        feed.id(), name, address + token.text() + ".ics", feed.expiresAt());
  }

  @Transactional(SUPPORTS)
  public CalendarApi.Feeds feeds() {
    return new CalendarApi.Feeds(calendars.feeds(callers.get().subject()));
  }

  /// @throws ProblemException `calendar-feed-not-found`
  @Transactional
  public void revoke(UUID feed) {
    if (calendars.remove(callers.get().subject(), feed) == 0) {
      throw ProblemException.of(CalendarError.FEED_NOT_FOUND);
    }
    audit.record(KIND, feed, "revoked", null, null);
  }

  /// All links of somebody who has left, whether there are any or not.
  @Transactional
  public void revokeAllOf(UUID user) {
    calendars.removeAll(user);
    audit.record(KIND, user, "all-revoked", null, null);
  }

  private List<CalendarEntry> entries(UUID user, Sql listed, Sql named) {
    LocalDate day = today.get();
    return calendars.entries(
        user, day.minusDays(DAYS_BACK), day.plusDays(DAYS_AHEAD), today.zone(), listed, named);
  }
}
