package io.kehu.bench;

import io.kehu.bench.machine.Processors;
import io.kehu.bench.machine.Shares;
import java.util.ArrayList;
import java.util.List;

/// Measures several subjects in turn, A B C A B C, each time after the platform has come to rest.
public final class Rounds {
  private final Lab lab;
  private final int count;
  private final List<Subject> subjects = new ArrayList<>();

  public Rounds(Lab lab, int count) {
    this.lab = lab;
    this.count = count;
  }

  /// Measures once.
  @FunctionalInterface
  public interface Measurement {
    double take() throws Exception;
  }

  private record Subject(String name, String unit, Measurement measurement) {}

  /// One more subject.
  public Rounds of(String name, String unit, Measurement measurement) {
    subjects.add(new Subject(name, unit, measurement));
    return this;
  }

  /// All rounds, and what the subjects gave, in the order in which they were named.
  public List<Measured> run() throws Exception {
    Processors processors = lab.processors();
    List<List<Double>> values = new ArrayList<>();
    List<List<Shares>> shares = new ArrayList<>();
    subjects.forEach(_ -> {
      values.add(new ArrayList<>());
      shares.add(new ArrayList<>());
    });
    for (int round = 1; round <= count; round++) {
      for (int at = 0; at < subjects.size(); at++) {
        Subject subject = subjects.get(at);
        lab.settle();
        lab.console().progress("  round %d of %d: %s".formatted(round, count, subject.name()));
        Processors.Reading before = processors.read();
        values.get(at).add(subject.measurement().take());
        shares.get(at).add(processors.since(before));
      }
    }
    List<Measured> all = new ArrayList<>();
    for (int at = 0; at < subjects.size(); at++) {
      Subject subject = subjects.get(at);
      all.add(
          new Measured(
              new Series(subject.name(), subject.unit(), values.get(at)),
              Shares.together(shares.get(at))));
    }
    return all;
  }
}
