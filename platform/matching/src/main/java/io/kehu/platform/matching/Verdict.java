package io.kehu.platform.matching;

import java.util.List;

/// @param score probability, 0…1, that both records tell of one party
/// @param reasons the fields that both know, most telling first
public record Verdict(double score, List<Reason> reasons) {}
