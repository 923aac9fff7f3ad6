package io.kehu.bench.match;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/// The settings of customer-service as they are shipped.
record Shipped(double certain, double possible, int block, int compared) {
  private static final String FILE = "customer-service/src/main/resources/application.properties";
  private static final String PREFIX = "kehu.customer.matching.";

  static Shipped of(Path checkout) throws IOException {
    Properties all = new Properties();
    try (Reader file = Files.newBufferedReader(checkout.resolve(FILE))) {
      all.load(file);
    }
    return new Shipped(
        Double.parseDouble(all.getProperty(PREFIX + "certain")),
        Double.parseDouble(all.getProperty(PREFIX + "possible")),
        Integer.parseInt(all.getProperty(PREFIX + "block")),
        Integer.parseInt(all.getProperty(PREFIX + "compared")));
  }
}
