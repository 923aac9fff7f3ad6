package io.kehu.bench.http;

import io.kehu.bench.postgres.Ids;

/// All that matters about a customer, at random.
final class Overview {
  private Overview() {}

  /// Two of the parameters are no id: the time zone and today.
  static Operation operation(Requests requests, Ids ids) {
    return new Operation(
        "overview",
        200,
        () -> requests.get("/v1/customers/" + ids.any() + "/overview"),
        sent ->
            ids.script(
                sent.stream()
                    .map(statement ->
                        statement
                            .replaceAll("time zone \\$\\d+", "time zone 'Asia/Shanghai'")
                            .replaceAll("due_on < \\$\\d+", "due_on < 'today'"))
                    .toList()));
  }
}
