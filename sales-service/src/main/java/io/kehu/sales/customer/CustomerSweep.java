package io.kehu.sales.customer;

/// Told inside this service every few seconds: look whether a customer has become known whom you
/// still wait for. News of a customer and a record that names it may be saved at the same moment,
/// neither seeing the other; this finds them.
public record CustomerSweep() {}
