package io.kehu.bench.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import io.kehu.bench.Benchmark;
import io.kehu.bench.Lab;
import io.kehu.bench.Measured;
import io.kehu.bench.Pause;
import io.kehu.bench.Rounds;
import io.kehu.bench.http.Customers;
import io.kehu.dev.demo.api.Api;
import io.kehu.dev.launcher.service.Service;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;

/// New customers out of a file, each looked up by external id, tax id, phone and e-mail, with event and audit entry; against COPY of the rows that came of
/// it into like tables. The services that take the events in stand still meanwhile.
public final class ImportCustomers implements Benchmark {
  private static final int ROWS = 10_000;
  private static final int ROUNDS = 3;

  /// Above those of the other benchmarks.
  private static final int FIRST_SOURCE = 10;

  private int source = FIRST_SOURCE;

  @Override
  public String name() {
    return "import";
  }

  @Override
  public String about() {
    return "customers from a file, with duplicate check, against COPY of the same rows";
  }

  @Override
  public void run(Lab lab) throws Exception {
    lab.report()
        .note("%,d customers a round, %d rounds after one to warm up".formatted(ROWS, ROUNDS));
    EnumSet<Service> others = EnumSet.complementOf(EnumSet.of(Service.CUSTOMER, Service.GATEWAY));
    try (Pause pause = Pause.of(lab.instance(), others)) {
      List<Measured> measured = measure(lab);
      measured.forEach(one -> lab.report().figure(one.series()));
      lab.report().ratio(measured.get(0).series(), measured.get(1).series(), "");
      lab.report().note("goal of the import: 5,000 customers/s, from the request to the job's end");
      lab.report()
          .note(
              "processor time of a row: "
                  + measured.getFirst().shares().perPiece(ROWS * ROUNDS));
      lab.report().limits(measured);
    }
  }

  /// @return the import and COPY
  public List<Measured> measure(Lab lab) throws Exception {
    Api api = new Api(lab.instance().ports().gatewayUrl(), lab.login());
    try (Connection database = lab.database(Service.CUSTOMER)) {
      CopiedRows copied = new CopiedRows(database);
      importRows(api);
      copied.copy(source);
      return new Rounds(lab, ROUNDS)
          .of("import", "customers/s", () -> importRows(api))
          .of("COPY of what it wrote", "customers/s", () -> ROWS / copied.copy(source))
          .run();
    }
  }

  private double importRows(Api api) throws InterruptedException {
    source++;
    JsonNode job = api.importRows("customer", "customers", Customers.rows(source, 0, ROWS));
    Duration took =
        Duration.between(
            Instant.parse(job.get("createdAt").asText()),
            Instant.parse(job.get("finishedAt").asText()));
    return ROWS * 1000.0 / took.toMillis();
  }
}
