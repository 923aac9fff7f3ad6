package io.kehu.bench.crash.check;

import static io.kehu.dev.demo.api.Api.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.bench.crash.load.Answer;
import io.kehu.bench.crash.load.Client;
import io.kehu.bench.crash.load.Ledger;
import io.kehu.bench.crash.load.Whole;
import io.kehu.bench.crash.load.Written;
import io.kehu.dev.launcher.service.Service;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What was answered 2xx is there once and says what was sent; what was refused is not there.
public final class RecordCheck {
  /// An import that says paid and not when it was delivered means now.
  private static final Set<String> ASKED_ABOUT =
      Set.of("DELIVERED", "PAID", "PARTLY_RETURNED", "RETURNED");

  private final Ledger ledger;
  private final Client client;
  private final Findings findings;
  private final Set<String> found = new HashSet<>();

  public RecordCheck(Ledger ledger, Client client, Findings findings) {
    this.ledger = ledger;
    this.client = client;
    this.findings = findings;
  }

  public void check() throws InterruptedException {
    compare(Service.CUSTOMER, "customers", ledger.all(Written.Customer.class));
    compare(Service.SALES, "orders", ledger.all(Written.Order.class));
    compare(Service.SALES, "opportunities", ledger.all(Written.Deal.class));
    compare(Service.DESK, "tickets", ledger.all(Written.Ticket.class));
    compare(Service.DESK, "surveys/responses", ledger.all(Written.Response.class));
    burns();
    invitations();
  }

  private void compare(Service service, String kind, List<? extends Written> written)
      throws InterruptedException {
    Map<String, JsonNode> there = list(service, "/v1/" + kind);
    // Those are counted, see WholeCheck.
    there.values().removeIf(item -> item.path("name").asText().startsWith(Whole.LOT));
    Map<String, Written> expected = new TreeMap<>();
    written.forEach(record -> expected.put(record.id().toString(), record));
    for (String id : there.keySet()) {
      if (!expected.containsKey(id)) {
        unknown(service, kind, id);
      }
    }
    expected.keySet().stream()
        .filter(id -> !there.containsKey(id))
        .forEach(id -> findings.differs("%s %s was taken and is lost".formatted(kind, id)));
    for (Written record : written) {
      read(service, "/v1/%s/%s".formatted(kind, record.id()), record);
    }
    findings.say("%-18s %6d there, each once, as sent".formatted(kind, there.size()));
  }

  /// What was never answered may be there, once; of a batch, each of its rows.
  private void unknown(Service service, String kind, String id) throws InterruptedException {
    String path = "/v1/%s/%s".formatted(kind, id);
    String record = client.get(service, path).body().toString();
    Optional<String> mark =
        ledger.doubts().stream()
            .map(doubt -> Pattern.compile(Pattern.quote(doubt.mark()) + "(-\\d+)?").matcher(record))
            .filter(Matcher::find)
            .map(Matcher::group)
            .findFirst();
    if (mark.isEmpty() || !found.add(kind + mark.get())) {
      findings.differs("nobody was told of %s: %s".formatted(path, record));
    }
  }

  private void read(Service service, String path, Written record) throws InterruptedException {
    Answer answer = client.get(service, path);
    if (!answer.isGood()) {
      findings.differs("%s was answered %d".formatted(path, answer.status()));
      return;
    }
    Json.difference(path, says(record), answer.body()).ifPresent(findings::differs);
    parts(service, path, record);
  }

  private static ObjectNode says(Written record) {
    ObjectNode says = record.says().deepCopy();
    switch (record) {
      case Written.Order order -> {
        says.put("status", order.status());
        says.set("total", amount(order.total().toPlainString()));
        says.set("returnedTotal", amount(order.returned().toPlainString()));
      }
      case Written.Deal deal -> says.put("status", deal.status()).put("stage", deal.stage());
      case Written.Ticket ticket -> says.put("status", ticket.status());
      case Written.Customer _, Written.Response _, Written.Burn _ -> {}
    }
    return says;
  }

  private static ObjectNode amount(String amount) {
    return object().put("amount", amount).put("currency", "CNY");
  }

  /// What hangs on a record was not written twice either.
  private void parts(Service service, String path, Written record) throws InterruptedException {
    switch (record) {
      case Written.Order order -> count(service, path + "/returns", order.returns());
      case Written.Deal deal -> count(service, path + "/stage-moves", deal.stays());
      case Written.Ticket ticket -> count(service, path + "/messages", ticket.messages());
      case Written.Customer _, Written.Response _, Written.Burn _ -> {}
    }
  }

  private void count(Service service, String path, int expected) throws InterruptedException {
    findings.same(path, expected, client.get(service, path).body().path("items").size());
  }

  private void burns() throws InterruptedException {
    Map<String, Long> expected = new TreeMap<>();
    for (Written.Burn burn : ledger.all(Written.Burn.class)) {
      expected.put(burn.id().toString(), -burn.points());
    }
    Map<String, Long> there = new TreeMap<>();
    for (Written.Customer customer : ledger.all(Written.Customer.class)) {
      list(Service.LOYALTY, "/v1/customers/%s/points/entries?kind=BURN".formatted(customer.id()))
          .forEach((id, entry) -> {
            there.put(id, entry.get("points").asLong());
            findings.same(
                "burn refused and there",
                false,
                ledger.refused().contains(entry.path("source").asText()));
          });
    }
    findings.sameMap("burn", expected, there);
    findings.say("%-18s %6d there, each once, as sent".formatted("burns", there.size()));
  }

  /// Who got goods or whose ticket was closed is asked for an answer, once in a month.
  private void invitations() throws InterruptedException {
    Map<String, Long> expected = new TreeMap<>();
    for (Written record : ledger.all(Written.class)) {
      boolean occasion =
          switch (record) {
            case Written.Order order -> ASKED_ABOUT.contains(order.status());
            case Written.Ticket ticket -> ticket.status().equals("CLOSED");
            case Written.Customer _, Written.Deal _, Written.Response _, Written.Burn _ -> false;
          };
      if (occasion) {
        expected.put(record.customer().toString(), 1L);
      }
    }
    Map<String, Long> there =
        list(Service.DESK, "/v1/surveys/invitations").values().stream()
            .collect(
                Collectors.groupingBy(
                    invitation -> invitation.get("customerId").asText(), Collectors.counting()));
    findings.sameMap("invitations of customer", expected, there);
    findings.say("%-18s %6d there, one a customer".formatted("invitations", there.size()));
  }

  /// All records of a list, page by page, against its own count.
  private Map<String, JsonNode> list(Service service, String path) throws InterruptedException {
    Map<String, JsonNode> all = new TreeMap<>();
    String cursor = "";
    String first = path + (path.contains("?") ? "&" : "?") + "limit=200";
    long total = -1;
    do {
      Answer page = client.get(service, first + (cursor.isEmpty() ? "&count=exact" : cursor));
      if (page.status() == 404) {
        return all;
      }
      if (total < 0) {
        total = page.body().path("total").asLong(-1);
      }
      for (JsonNode item : page.body().path("items")) {
        if (all.put(item.get("id").asText(), item) != null) {
          findings.differs(path + " lists twice " + item.get("id"));
        }
      }
      String next = page.body().path("nextCursor").asText("");
      cursor = next.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    } while (!cursor.isEmpty());
    findings.same(path + ", count=exact", total, (long) all.size());
    return all;
  }
}
