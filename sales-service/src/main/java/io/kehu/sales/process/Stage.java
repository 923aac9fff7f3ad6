package io.kehu.sales.process;

import io.kehu.platform.codelist.Label;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One step of a sales process.
///
/// @param position from 1
/// @param probability of winning, in percent, that an opportunity has by being here
/// @param expectedDays how long a stay should take; null where it does not matter
/// @param maxDays after how long a stay is too long
/// @param requiredFields what an opportunity must have before it goes on
/// @param checklist what a person must confirm before it goes on
public record Stage(
    String code,
    int position,
    Label name,
    int probability,
    @Nullable Integer expectedDays,
    @Nullable Integer maxDays,
    List<RequiredField> requiredFields,
    List<StageCheck> checklist) {
  public Stage {
    requiredFields = List.copyOf(requiredFields);
    checklist = List.copyOf(checklist);
  }
}
