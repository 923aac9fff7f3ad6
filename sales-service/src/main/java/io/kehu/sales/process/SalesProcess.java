package io.kehu.sales.process;

import io.kehu.platform.codelist.Label;
import java.util.List;
import java.util.Optional;

/// One version of a sales process.
///
/// @param stages in order; never empty
public record SalesProcess(String code, int version, Label name, List<Stage> stages) {
  public SalesProcess {
    stages = List.copyOf(stages);
  }

  public Stage first() {
    return stages.getFirst();
  }

  public Optional<Stage> stage(String stageCode) {
    return stages.stream().filter(stage -> stage.code().equals(stageCode)).findFirst();
  }

  /// The stages that are left behind on the way from one to a later one: the first of them included,
  /// the last not. Empty when the way leads back.
  public List<Stage> leftBehind(Stage from, Stage to) {
    return stages.stream()
        .filter(stage -> stage.position() >= from.position() && stage.position() < to.position())
        .toList();
  }
}
