package io.kehu.sales.customer;

import io.kehu.platform.external.ExternalReference;
import java.util.List;

/// Told inside this service, in the transaction of the event that brought the news: from now on this
/// customer is known by these external references, and this is whose it is.
public record CustomerKnown(CustomerReplica customer, List<ExternalReference> references) {}
