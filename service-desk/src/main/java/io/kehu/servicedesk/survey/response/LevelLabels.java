package io.kehu.servicedesk.survey.response;

import io.kehu.platform.codelist.CodeLists;
import io.kehu.platform.codelist.Label;
import io.kehu.servicedesk.survey.questionnaire.SatisfactionLevel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/// What the levels are called, by the code list that everybody else reads too.
@ApplicationScoped
class LevelLabels {
  private final CodeLists lists;

  LevelLabels(CodeLists lists) {
    this.lists = lists;
  }

  Label of(SatisfactionLevel level) {
    return lists.named("satisfaction-levels").orElseThrow().codes().stream()
        .filter(code -> code.code().equals(level.name()))
        .map(code ->
            new Label(
                Objects.requireNonNull(code.labels().get("en")),
                Objects.requireNonNull(code.labels().get("zh-CN"))))
        .findFirst()
        .orElseThrow();
  }
}
