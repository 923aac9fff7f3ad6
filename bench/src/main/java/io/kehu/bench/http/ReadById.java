package io.kehu.bench.http;

import io.kehu.bench.Benchmark;
import io.kehu.bench.Lab;
import io.kehu.bench.postgres.Ids;

/// One customer of 20,000, at random.
public final class ReadById implements Benchmark {
  @Override
  public String name() {
    return "read-by-id";
  }

  @Override
  public String about() {
    return "one customer by id from customer-service, against pgbench and a bare endpoint";
  }

  @Override
  public void run(Lab lab) throws Exception {
    Ids ids = Customers.ids(lab);
    Requests requests = new Requests(Token.of(lab.login()));
    Limits.compare(lab, requests, operation(requests, ids));
  }

  static Operation operation(Requests requests, Ids ids) {
    return new Operation(
        "read", 200, () -> requests.get("/v1/customers/" + ids.any()), ids::script);
  }
}
