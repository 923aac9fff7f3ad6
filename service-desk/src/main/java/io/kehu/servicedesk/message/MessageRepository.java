package io.kehu.servicedesk.message;

import static io.kehu.platform.page.FieldType.CODE;
import static io.kehu.platform.page.FieldType.INSTANT;

import io.kehu.platform.page.Listing;
import io.kehu.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// Messages by SQL: they are written once and never changed.
@ApplicationScoped
class MessageRepository {
  private static final String COLUMNS =
      "m.id, m.ticket_id, m.visibility, m.author, m.author_id, m.body, m.at";

  static final Listing<Message> LIST =
      Listing.from("ticket_message m", "m.id")
          .required("at", INSTANT, "m.at")
          .required("visibility", CODE, "m.visibility")
          .required("author", CODE, "m.author")
          .defaultSort("at")
          .select(COLUMNS, MessageRepository::read);

  private final Jdbi jdbi;

  MessageRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void insert(Message message) {
    jdbi.useHandle(handle ->
        handle.execute(
            """
            insert into ticket_message (id, ticket_id, visibility, author, author_id, body, at)
            values (?, ?, ?, ?, ?, ?, ?)\
            """,
            message.id(),
            message.ticketId(),
            message.visibility().name(),
            message.author().name(),
            message.authorId(),
            message.body(),
            message.at().atOffset(ZoneOffset.UTC)));
  }

  Optional<Message> find(UUID ticket, UUID id) {
    return jdbi.withHandle(handle ->
        handle
            .select(
                "select " + COLUMNS + " from ticket_message m where m.ticket_id = ? and m.id = ?",
                ticket,
                id)
            .map((row, context) -> read(row))
            .findOne());
  }

  private static Message read(ResultSet row) throws SQLException {
    return new Message(
        row.getObject("id", UUID.class),
        row.getObject("ticket_id", UUID.class),
        Visibility.valueOf(row.getString("visibility")),
        Author.valueOf(row.getString("author")),
        row.getObject("author_id", UUID.class),
        row.getString("body"),
        Rows.instant(row, "at"));
  }
}
