package io.kehu.bench.match;

import io.kehu.bench.Benchmark;
import io.kehu.bench.Lab;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Pairs of the FEBRL files, with the same settings for both; no platform is needed.
public final class Duplicates implements Benchmark {
  private static final List<String> FILES = List.of("dataset1.csv", "dataset3.csv");

  @Override
  public String name() {
    return "duplicates";
  }

  @Override
  public String about() {
    return "precision and recall of the duplicate check on files whose true pairs are known";
  }

  @Override
  public void run(Lab lab) throws Exception {
    Shipped settings = Shipped.of(lab.checkout());
    for (String file : FILES) {
      Path data = lab.checkout().resolve("../shared/data/dedupe").resolve(file);
      if (Files.exists(data)) {
        Proposals proposals = Proposals.of(Febrl.read(data), settings);
        lab.report().note("%s: %,d pairs compared".formatted(file, proposals.compared()));
        tell(lab, "proposed at", settings.possible(), proposals);
        tell(lab, "refused at", settings.certain(), proposals);
      } else {
        lab.report().note(file + ": not here, left out");
      }
    }
  }

  private static void tell(Lab lab, String what, double threshold, Proposals proposals) {
    Accuracy found = proposals.at(threshold);
    lab.report()
        .note(
            String.format(
                Locale.ROOT,
                "  %-11s %.2f  precision %.4f  recall %.4f  F1 %.4f  (%,d of %,d true pairs, %,d wrong)",
                what,
                threshold,
                found.precision(),
                found.recall(),
                found.f1(),
                found.right(),
                found.truth(),
                found.found() - found.right()));
  }
}
