package io.kehu.servicedesk.survey.questionnaire;

import io.kehu.platform.codelist.Label;

/// One item that is scored.
///
/// @param item code: `QUALITY`
public record Question(String item, boolean required, Label label) {}
