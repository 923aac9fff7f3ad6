package io.kehu.bench.crash.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A record that the platform said it took, as it must be found at the end.
public sealed interface Written {
  UUID id();

  /// The customer that it belongs to; a customer's own id.
  UUID customer();

  /// The same without what somebody wrote.
  default Written bare() {
    return this;
  }

  /// The same with another customer, whom it followed to.
  default Written of(UUID successor) {
    return this;
  }

  /// What reading it must show, at least.
  ObjectNode says();

  private static ObjectNode of(ObjectNode says, UUID successor) {
    return says.deepCopy().put("customerId", successor.toString());
  }

  /// @param name made once, so that it tells the customer from all others
  record Customer(UUID id, String name, ObjectNode says) implements Written {
    @Override
    public UUID customer() {
      return id;
    }
  }

  /// All orders are in one currency, CNY.
  ///
  /// @param returned money given back
  /// @param returns how often
  record Order(
      UUID id,
      UUID customer,
      LocalDate placedOn,
      BigDecimal total,
      BigDecimal returned,
      int returns,
      String status,
      ObjectNode says)
      implements Written {
    @Override
    public Order bare() {
      ObjectNode bare = says.deepCopy();
      bare.get("lines").forEach(line -> ((ObjectNode) line).remove("description"));
      return new Order(id, customer, placedOn, total, returned, returns, status, bare);
    }

    @Override
    public Order of(UUID successor) {
      return new Order(
          id, successor, placedOn, total, returned, returns, status, Written.of(says, successor));
    }

    public boolean counts() {
      return !status.equals("CANCELLED");
    }

    public BigDecimal net() {
      return total.subtract(returned);
    }

    Order at(String next) {
      return new Order(id, customer, placedOn, total, returned, returns, next, says);
    }

    Order less(BigDecimal back, String next) {
      return new Order(id, customer, placedOn, total, returned.add(back), returns + 1, next, says);
    }
  }

  /// @param status `OPEN`, `WON`, `LOST`
  /// @param stays stages in which it stood
  record Deal(
      UUID id,
      UUID customer,
      BigDecimal amount,
      String stage,
      String status,
      int stays,
      ObjectNode says)
      implements Written {
    Deal movedTo(String next) {
      return new Deal(id, customer, amount, next, status, stays + 1, says);
    }

    Deal closed(String outcome) {
      return new Deal(id, customer, amount, stage, outcome, stays, says);
    }
  }

  /// @param messages that were written to it
  record Ticket(UUID id, UUID customer, String type, String status, int messages, ObjectNode says)
      implements Written {
    @Override
    public Ticket bare() {
      ObjectNode bare = says.deepCopy();
      bare.remove("subject");
      return new Ticket(id, customer, type, status, messages, bare);
    }

    @Override
    public Ticket of(UUID successor) {
      return new Ticket(id, successor, type, status, messages, Written.of(says, successor));
    }

    public boolean isOpen() {
      return !status.equals("RESOLVED") && !status.equals("CLOSED");
    }

    Ticket at(String next) {
      return new Ticket(id, customer, type, next, messages, says);
    }

    Ticket answered() {
      return new Ticket(id, customer, type, "OPEN", messages + 1, says);
    }
  }

  /// @param scores −90 … 90, one an item
  record Response(UUID id, UUID customer, List<Integer> scores, ObjectNode says)
      implements Written {}

  /// Points that a customer spent.
  record Burn(UUID id, UUID customer, long points, ObjectNode says) implements Written {}
}
