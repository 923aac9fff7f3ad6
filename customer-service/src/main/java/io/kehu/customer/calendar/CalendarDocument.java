package io.kehu.customer.calendar;

import io.kehu.platform.codelist.CodeLists;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Writes entries as a calendar. The same entries give the same text, so that it can be compared by its hash.
@ApplicationScoped
class CalendarDocument {
  private final CodeLists lists;
  private final String address;

  CalendarDocument(CodeLists lists, @ConfigProperty(name = "kehu.public-url") String publicUrl) {
    this.lists = lists;
    this.address = publicUrl + "/api/customer/v1/";
  }

  String of(List<CalendarEntry> entries, Locale language) {
    ContentLines lines =
        new ContentLines()
            .line("BEGIN", "VCALENDAR")
            .line("VERSION", "2.0")
            .line("PRODID", "-//Kehu//customer-service//EN")
            .line("CALSCALE", "GREGORIAN")
            .line("METHOD", "PUBLISH")
            .text("X-WR-CALNAME", "Kehu")
            .line("REFRESH-INTERVAL;VALUE=DURATION", "PT15M")
            .line("X-PUBLISHED-TTL", "PT15M");
    entries.forEach(entry -> write(entry, language, lines));
    return lines.line("END", "VCALENDAR").toString();
  }

  private void write(CalendarEntry entry, Locale language, ContentLines lines) {
    lines
        .line("BEGIN", "VEVENT")
        .line("UID", entry.kind().name().toLowerCase(Locale.ROOT) + "-" + entry.id() + "@kehu")
        .at("DTSTAMP", entry.updatedAt())
        .at("LAST-MODIFIED", entry.updatedAt())
        .line("SEQUENCE", Long.toString(entry.version()));
    when(entry, lines);
    String kind = lists.label(CalendarCodes.KINDS, entry.kind().name()).in(language);
    if (entry.customer() == null || entry.subject() == null) {
      lines.text("SUMMARY", kind);
    } else {
      lines
          .text("SUMMARY", kind + " · " + entry.customer())
          .text("DESCRIPTION", entry.subject())
          .line("URL", address + collection(entry.kind()) + "/" + entry.id());
    }
    lines.line("END", "VEVENT");
  }

  /// What is due on a day takes no time of it.
  private static void when(CalendarEntry entry, ContentLines lines) {
    if (entry.start() == null) {
      lines
          .day("DTSTART", entry.day())
          .day("DTEND", entry.day().plusDays(1))
          .line("TRANSP", "TRANSPARENT");
      return;
    }
    lines.at("DTSTART", entry.start());
    if (entry.end() != null) {
      lines.at("DTEND", entry.end());
    }
  }

  private static String collection(EntryKind kind) {
    return switch (kind) {
      case VISIT -> "visits";
      case COMMUNICATION -> "communications";
      case COMMITMENT -> "commitments";
    };
  }
}
