package io.kehu.sales.customer;

/// Told inside this service, in the transaction of the event: what named a merged customer counts for this
/// one from now on, because of the merge or of its undoing.
public record CustomerFollowed(CustomerReplica customer) {}
