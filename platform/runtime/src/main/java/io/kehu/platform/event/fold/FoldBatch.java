package io.kehu.platform.event.fold;

import java.util.List;

/// Events to be added to one generation, none of them a repeat.
public record FoldBatch(int generation, List<FoldEvent> events) {}
