package io.kehu.bench.http;

import io.kehu.bench.Benchmark;
import io.kehu.bench.Lab;
import io.kehu.bench.postgres.Scripts;
import java.util.List;

/// The newest fifty customers of a class, which every fourth of the 20,000 is in.
public final class ListPage implements Benchmark {
  private static final int LIMIT = 50;

  @Override
  public String name() {
    return "list-page";
  }

  @Override
  public String about() {
    return "a page of 50 customers with a filter, against pgbench and a bare endpoint";
  }

  @Override
  public void run(Lab lab) throws Exception {
    Customers.ids(lab);
    Requests requests = new Requests(Token.of(lab.login()));
    Limits.compare(lab, requests, operation(requests));
  }

  static Operation operation(Requests requests) {
    byte[] page =
        requests.get("/v1/customers?limit=%d&filter=customerClass==CURRENT".formatted(LIMIT));
    // One more row is asked for than is shown, to know whether there are more.
    List<String> values = List.of("'CURRENT'", Integer.toString(LIMIT + 1));
    return new Operation(
        "list-page", 200, () -> page, sent -> Scripts.transaction(sent, values));
  }
}
