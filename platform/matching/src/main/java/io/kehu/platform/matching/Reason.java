package io.kehu.platform.matching;

/// What a field has to say about a pair.
///
/// @param weight in bits: what it adds to the logarithm, to base 2, of the odds that both are one party
public record Reason(Field field, Likeness likeness, double weight) {}
