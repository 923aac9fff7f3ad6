package io.kehu.analytics.estimate;

/// Where the true value lies in 95 of 100 samples.
public record Interval(double lower, double upper) {}
