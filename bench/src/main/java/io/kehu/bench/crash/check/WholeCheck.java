package io.kehu.bench.crash.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.kehu.bench.crash.load.Client;
import io.kehu.bench.crash.load.Ledger;
import io.kehu.bench.crash.load.Whole;
import io.kehu.dev.launcher.service.Service;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/// What takes several transactions or several services is there to its end. What hung on merged customers is compared with all other records and figures: the
/// ledger has it with the survivor.
public final class WholeCheck {
  private static final String TABLES =
      """
      select format('%I.%I', n.nspname, c.relname)
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'm') and not c.relispartition
        and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_%'
      order by 1
      """;

  /// The name in text, and as bytes are written.
  private static final String GONE =
      "%s[0-9a-f]{16}|(47|67)6f6e65(3[0-9]|6[1-6]){16}".formatted(Whole.GONE);

  private final Ledger ledger;
  private final Databases databases;
  private final Client client;
  private final Findings findings;

  public WholeCheck(Ledger ledger, Databases databases, Client client, Findings findings) {
    this.ledger = ledger;
    this.databases = databases;
    this.client = client;
    this.findings = findings;
  }

  public void check() throws SQLException, InterruptedException {
    lots();
    transfers();
    merges();
    erasures();
  }

  private void lots() throws SQLException, InterruptedException {
    long rows = 0;
    for (Whole.Lot lot : ledger.wholes(Whole.Lot.class)) {
      String name = "import " + lot.mark() + ": ";
      JsonNode job = client.get(Service.CUSTOMER, "/v1/jobs/" + lot.job()).body();
      findings.same(name + "created", lot.good(), job.path("created").asInt());
      findings.same(name + "failed", lot.wrong(), job.path("failed").asInt());
      findings.same(name + "processed", lot.good() + lot.wrong(), job.path("processed").asInt());
      for (String count : List.of("updated", "unchanged", "stale", "skipped")) {
        findings.same(name + count, 0, job.path(count).asInt());
      }
      count(
          name + "results",
          lot.good() + lot.wrong(),
          "(select unnest(outcomes) from job_result where job_id = '%s') as outcome"
              .formatted(lot.job()));
      count(name + "failed rows", lot.wrong(), "job_row where job_id = '%s'".formatted(lot.job()));
      String mine = "name like '%s%s-%%'".formatted(Whole.LOT, lot.mark());
      count(name + "customers", lot.good(), "customer where " + mine);
      count(
          name + "references",
          lot.good(),
          "customer_external_reference where external_id like '%s-%%'".formatted(lot.mark()));
      count(
          name + "created events",
          lot.good(),
          """
          outbox_event where type = 'crm.customer.created.v1'
            and event_key in (select cast(id as text) from customer where %s)
          """
              .formatted(mine));
      rows += lot.good();
    }
    say("imports", ledger.wholes(Whole.Lot.class), rows + " rows, each once");
  }

  private void transfers() throws SQLException, InterruptedException {
    long customers = 0;
    for (Whole.Transfer transfer : ledger.wholes(Whole.Transfer.class)) {
      String name = "transfer %s: ".formatted(transfer.id());
      JsonNode told =
          client.get(Service.CUSTOMER, "/v1/ownership-transfers/" + transfer.id()).body();
      findings.same(name + "moved", transfer.customers(), told.path("moved").asInt());
      findings.same(name + "refused", 0, told.path("refused").asInt());
      count(name + "left behind", 0, ownedBy(transfer.from()));
      count(name + "arrived", transfer.customers(), ownedBy(transfer.to()));
      count(
          name + "handovers",
          transfer.customers(),
          "customer_owner_change where to_owner_id = '%s'".formatted(transfer.to()));
      customers += transfer.customers();
    }
    say("transfers", ledger.wholes(Whole.Transfer.class), customers + " customers, each once");
  }

  private static String ownedBy(UUID owner) {
    return "customer where owner_id = '%s'".formatted(owner);
  }

  private void merges() throws SQLException, InterruptedException {
    List<Whole.Merge> merges = ledger.wholes(Whole.Merge.class);
    for (Whole.Merge merge : merges) {
      int status = client.get(Service.CUSTOMER, "/v1/customers/" + merge.losing()).status();
      findings.same(
          "status of merged customer " + merge.losing(), merge.undone() ? 200 : 308, status);
      count(
          "merges of " + merge.losing(),
          1,
          "customer_merge where losing_id = '%s'".formatted(merge.losing()));
    }
    say(
        "merges",
        merges,
        merges.stream().filter(Whole.Merge::undone).count() + " undone, followed in all services");
  }

  private void erasures() throws SQLException, InterruptedException {
    for (Whole.Erasure erasure : ledger.wholes(Whole.Erasure.class)) {
      int status = client.get(Service.CUSTOMER, "/v1/customers/" + erasure.customer()).status();
      findings.same("status of erased customer " + erasure.customer(), 410, status);
      JsonNode certificate =
          client
              .get(Service.CUSTOMER, "/v1/erasures/%s/certificate".formatted(erasure.id()))
              .body();
      findings.same(
          "certificate of " + erasure.id() + " complete",
          true,
          certificate.path("complete").asBoolean());
      findings.same(
          "services that erased " + erasure.customer(),
          Service.behindTheGateway().size(),
          certificate.path("parts").size());
    }
    for (Service service : Service.behindTheGateway()) {
      for (String table : databases.rows(service, TABLES, row -> row.getString(1))) {
        findings.none(
            "%s: of people who were erased there is in %s".formatted(service.module(), table),
            databases.rows(
                service,
                "select left(cast(t as text), 300) from %s t where cast(t as text) ~* '%s' limit 3"
                    .formatted(table, GONE),
                row -> row.getString(1)));
      }
    }
    say("erasures", ledger.wholes(Whole.Erasure.class), "nothing of them in any table");
  }

  private void count(String subject, long expected, String from) throws SQLException {
    findings.same(
        subject, expected, databases.number(Service.CUSTOMER, "select count(*) from " + from));
  }

  private void say(String what, List<?> wholes, String words) {
    findings.say("%-18s %6d done: %s".formatted(what, wholes.size(), words));
  }
}
