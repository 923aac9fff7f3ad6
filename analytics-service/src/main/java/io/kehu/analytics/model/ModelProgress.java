package io.kehu.analytics.model;

import io.kehu.platform.event.fold.Folds;
import jakarta.enterprise.context.ApplicationScoped;

/// How far a generation of the model has come.
@ApplicationScoped
public class ModelProgress {
  private final Folds folds;

  ModelProgress(Folds folds) {
    this.folds = folds;
  }

  /// Events still to be folded, as the broker says now.
  public long behind(int generation) {
    return folds.progress(ModelFold.NAME, generation).lag();
  }
}
