package io.kehu.loyalty.customer;

import java.util.UUID;

/// Told inside this service, in the transaction of the event: what is known about this customer is to be forgotten.
public record CustomerErased(UUID customerId) {}
