package io.kehu.servicedesk.survey.questionnaire;

/// How one item was scored.
public record Score(String item, int score) {}
