package io.kehu.bench;

import io.kehu.bench.machine.Shares;

/// What one subject gave in all rounds, and who used the processors meanwhile.
public record Measured(Series series, Shares shares) {}
