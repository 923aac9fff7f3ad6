package io.kehu.bench.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FebrlTest {
  private static final Path CHECKOUT = Path.of("..");

  @ParameterizedTest
  @CsvSource({"dataset1.csv, 0.99", "dataset3.csv, 0.97"})
  void truePairsAreFoundAndHardlyAnyOther(String file, double floor) throws IOException {
    Path data = CHECKOUT.resolve("../shared/data/dedupe").resolve(file);
    assumeTrue(Files.exists(data), () -> "not here: " + data);
    Shipped settings = Shipped.of(CHECKOUT);

    Proposals proposals = Proposals.of(Febrl.read(data), settings);

    assertThat(proposals.at(settings.possible()).f1()).isGreaterThanOrEqualTo(floor);
    assertThat(proposals.at(settings.certain()).precision()).isGreaterThanOrEqualTo(.999);
  }
}
