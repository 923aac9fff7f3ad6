package io.kehu.bench.match;

import io.kehu.platform.matching.BlockingKeys;
import io.kehu.platform.matching.Matching;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the pairs of a file as customer-service does: only records that share a key are compared, of each block the
/// first so many, and of those the ones that share most.
final class Proposals {
  private record Pair(int first, int second) {}

  private final List<GoldRecord> records;
  private final Map<Pair, Double> scores = new HashMap<>();

  private Proposals(List<GoldRecord> records) {
    this.records = records;
  }

  static Proposals of(List<GoldRecord> records, Shipped settings) {
    Proposals proposals = new Proposals(records);
    Map<Object, List<Integer>> blocks = proposals.blocks();
    for (int i = 0; i < records.size(); i++) {
      proposals.compare(i, blocks, settings);
    }
    return proposals;
  }

  private Map<Object, List<Integer>> blocks() {
    Map<Object, List<Integer>> blocks = new HashMap<>();
    for (int i = 0; i < records.size(); i++) {
      int self = i;
      Stream.concat(records.get(i).keys().stream(), Stream.ofNullable(records.get(i).taxId()))
          .forEach(key -> blocks.computeIfAbsent(key, _ -> new ArrayList<>()).add(self));
    }
    return blocks;
  }

  private void compare(int self, Map<Object, List<Integer>> blocks, Shipped settings) {
    GoldRecord record = records.get(self);
    int needed = BlockingKeys.needed(record.keys().size());
    Stream<Integer> alike =
        record.keys().stream()
            .flatMap(key -> blocks.getOrDefault(key, List.of()).stream().limit(settings.block()))
            .collect(Collectors.groupingBy(other -> other, Collectors.counting()))
            .entrySet()
            .stream()
            .filter(other -> other.getValue() >= needed)
            .sorted(
                Map.Entry.<Integer, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(settings.compared())
            .map(Map.Entry::getKey);
    Stream<Integer> sameTaxId =
        Stream.ofNullable(record.taxId())
            .flatMap(id -> blocks.getOrDefault(id, List.of()).stream());
    Stream.concat(alike, sameTaxId)
        .filter(other -> other != self)
        .map(other -> new Pair(Math.min(self, other), Math.max(self, other)))
        .forEach(pair -> scores.computeIfAbsent(pair, this::score));
  }

  private double score(Pair pair) {
    return Matching.compare(records.get(pair.first).profile(), records.get(pair.second).profile())
        .score();
  }

  long compared() {
    return scores.size();
  }

  Accuracy at(double threshold) {
    List<Pair> found =
        scores.keySet().stream()
            .filter(pair -> scores.getOrDefault(pair, 0.0) >= threshold)
            .toList();
    long right = found.stream().filter(this::isTrue).count();
    return new Accuracy(found.size(), right, truth());
  }

  private boolean isTrue(Pair pair) {
    return records.get(pair.first).entity().equals(records.get(pair.second).entity());
  }

  /// All true pairs of the file, found or not.
  private long truth() {
    return records.stream()
        .collect(Collectors.groupingBy(GoldRecord::entity, Collectors.counting()))
        .values()
        .stream()
        .mapToLong(size -> size * (size - 1) / 2)
        .sum();
  }
}
