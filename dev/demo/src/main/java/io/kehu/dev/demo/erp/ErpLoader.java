package io.kehu.dev.demo.erp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.dev.demo.api.Api;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/// Sends an extract. Loading it twice, or in any order, gives the same records.
public final class ErpLoader {
  private final Api api;
  private final Consumer<String> out;
  private final boolean shuffle;

  /// @param shuffle orders and opportunities first, and all rows in random order: what ERPs do on bad days
  public ErpLoader(Api api, Consumer<String> out, boolean shuffle) {
    this.api = api;
    this.out = out;
    this.shuffle = shuffle;
  }

  public void load(Extract extract) throws InterruptedException {
    if (shuffle) {
      load("sales", "orders", extract.orders());
      load("sales", "opportunities", extract.opportunities());
      load("sales", "products", extract.products());
      load("customer", "customers", extract.customers());
    } else {
      load("customer", "customers", extract.customers());
      load("sales", "products", extract.products());
      load("sales", "opportunities", extract.opportunities());
      load("sales", "orders", extract.orders());
    }
  }

  private void load(String service, String kind, List<ObjectNode> rows)
      throws InterruptedException {
    if (rows.isEmpty()) {
      return;
    }
    List<ObjectNode> order = new ArrayList<>(rows);
    if (shuffle) {
      Collections.shuffle(order, new Random());
    }
    JsonNode job = api.importRows(service, kind, order);
    out.accept(
        "%-14s %6d rows: %d created, %d updated, %d unchanged, %d stale"
            .formatted(
                kind,
                job.get("processed").asLong(),
                job.get("created").asLong(),
                job.get("updated").asLong(),
                job.get("unchanged").asLong(),
                job.get("stale").asLong()));
  }
}
