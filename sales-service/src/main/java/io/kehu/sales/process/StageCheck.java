package io.kehu.sales.process;

import io.kehu.platform.codelist.Label;

/// Something that a person confirms before an opportunity goes on from a stage.
public record StageCheck(String code, Label label) {}
