package io.kehu.analytics.value;

import java.util.List;

/// How many customers have the scores 1, 2, 3, 4 and 5 (in this order).
public record ScoreCounts(List<Long> recency, List<Long> frequency, List<Long> monetary) {}
