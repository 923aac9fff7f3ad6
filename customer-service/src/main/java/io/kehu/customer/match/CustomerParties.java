package io.kehu.customer.match;

import com.fasterxml.jackson.databind.JsonNode;
import io.kehu.customer.channel.Channels;
import io.kehu.platform.json.StoredJson;
import io.kehu.platform.matching.Party;
import io.kehu.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Stream;

/// Reads customers for comparison, without their entities.
@ApplicationScoped
public class CustomerParties {
  /// Of `customer c`.
  public static final String COLUMNS =
      """
      c.id, c.number, c.kind, c.name, c.aliases, c.birth_date, c.tax_id, c.social_credit_code,
      c.channels\
      """;

  private final StoredJson json;

  CustomerParties(StoredJson json) {
    this.json = json;
  }

  public Lookalike read(ResultSet row, boolean visible) throws SQLException {
    String name = row.getString("name");
    Channels channels = json.read(row.getString("channels"), Channels.class);
    Party party =
        new Party(
            Party.Kind.valueOf(row.getString("kind")),
            Stream.concat(
                    Stream.of(name),
                    json.read(row.getString("aliases"), JsonNode.class)
                        .valueStream()
                        .map(alias -> alias.path("name").asText()))
                .toList(),
            Parties.places(channels),
            Rows.dateOrNull(row, "birth_date"),
            row.getString("tax_id"),
            row.getString("social_credit_code"),
            Parties.phones(channels),
            Parties.emails(channels));
    return new Lookalike(
        row.getObject("id", UUID.class), row.getString("number"), name, visible, party);
  }
}
