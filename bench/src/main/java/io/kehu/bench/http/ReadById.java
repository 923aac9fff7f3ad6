package io.kehu.bench.http;

import io.kehu.bench.Benchmark;
import io.kehu.bench.Lab;
import io.kehu.bench.postgres.IdBlocks;
import io.kehu.bench.postgres.Scripts;
import io.kehu.dev.launcher.service.Service;
import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

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
    List<UUID> ids = Customers.ids(lab);
    int blocks;
    try (Connection database = lab.database(Service.CUSTOMER)) {
      blocks = IdBlocks.save(database, ids);
    }
    Requests requests = new Requests(Token.of(lab.login()));
    new Limits(lab, 200, () -> requests.get("/v1/customers/" + oneOf(ids)), requests)
        .compare(sent -> Scripts.forIdsOf(blocks, sent));
  }

  static UUID oneOf(List<UUID> ids) {
    return ids.get(ThreadLocalRandom.current().nextInt(ids.size()));
  }
}
