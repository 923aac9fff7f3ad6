package io.kehu.servicedesk.customer;

import java.util.UUID;

/// Told inside this service, in the transaction of the event: words by and about this customer are to be forgotten.
public record CustomerErased(UUID customerId) {}
