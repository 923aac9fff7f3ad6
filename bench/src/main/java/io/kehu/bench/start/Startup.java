package io.kehu.bench.start;

import io.kehu.bench.Benchmark;
import io.kehu.bench.Lab;
import io.kehu.bench.Series;
import io.kehu.bench.machine.Processors;
import io.kehu.bench.machine.ResidentMemory;
import io.kehu.bench.machine.Shares;
import io.kehu.dev.launcher.Platform;
import io.kehu.dev.launcher.service.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The second start, with databases, topics and realm in place: from nothing until everything says that it is ready.
public final class Startup implements Benchmark {
  private static final int ROUNDS = 3;
  private static final int TWO_AT_A_TIME = 2;

  @Override
  public String name() {
    return "startup";
  }

  @Override
  public String about() {
    return "warm start of the whole platform, and its memory";
  }

  @Override
  public void run(Lab lab) throws Exception {
    ResidentMemory used = ResidentMemory.of(lab.instance().daemons());
    Platform platform = new Platform(lab.instance(), lab.console());
    lab.report().note("%d starts; %s".formatted(ROUNDS, caches(lab)));
    List<Double> seconds = new ArrayList<>();
    List<Double> megabytes = new ArrayList<>();
    List<Shares> shares = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      platform.stop();
      Processors.Reading before = lab.processors().read();
      long begun = System.nanoTime();
      platform.startServers();
      platform.startServices(TWO_AT_A_TIME);
      seconds.add((System.nanoTime() - begun) / 1e9);
      shares.add(lab.processors().since(before));
      lab.settle();
      megabytes.add(ResidentMemory.of(lab.instance().daemons()).megabytes());
    }
    lab.report().figure(new Series("from nothing to all ready (goal < 40)", "s", seconds));
    lab.report().figure(new Series("memory, just started (goal < 2,500)", "MiB", megabytes));
    lab.report()
        .figure(
            new Series(
                "memory before, with what had run till then", "MiB", List.of(used.megabytes())));
    lab.report().note("memory before, in MiB: " + used.inWords());
    lab.report()
        .note("memory now, in MiB: " + ResidentMemory.of(lab.instance().daemons()).inWords());
    lab.report().note(Shares.together(shares).inWords(Processors.count()));
  }

  private static String caches(Lab lab) {
    long with =
        Stream.of(Service.values())
            .filter(service -> lab.instance().process(service).hasAotCache())
            .count();
    return with == Service.values().length
        ? "with AOT caches, as after the first ./kehu up and down"
        : "%d of %d services have an AOT cache: say ./kehu up and ./kehu down once before, to see the start that users see"
            .formatted(with, Service.values().length);
  }
}
