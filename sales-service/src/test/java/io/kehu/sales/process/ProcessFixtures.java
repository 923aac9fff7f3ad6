package io.kehu.sales.process;

import io.kehu.platform.codelist.Label;
import java.util.List;

/// A process for tests of rules: four stages, of which the second asks for an amount and the third
/// for a confirmation.
public final class ProcessFixtures {
  private ProcessFixtures() {}

  public static SalesProcess aProcess() {
    return new SalesProcess(
        "test",
        1,
        label("Test"),
        List.of(
            stage("FIRST", 1, 10, List.of(), List.of()),
            stage("SECOND", 2, 30, List.of(RequiredField.AMOUNT), List.of()),
            stage("THIRD", 3, 60, List.of(), List.of(new StageCheck("AGREED", label("Agreed")))),
            stage("FOURTH", 4, 90, List.of(), List.of())));
  }

  public static Stage stage(String code) {
    return aProcess().stage(code).orElseThrow();
  }

  private static Stage stage(
      String code,
      int position,
      int probability,
      List<RequiredField> fields,
      List<StageCheck> checks) {
    return new Stage(code, position, label(code), probability, 5, 10, fields, checks);
  }

  private static Label label(String text) {
    return new Label(text, text);
  }
}
