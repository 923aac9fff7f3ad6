/// Keeps up what is derived of customers by conditions: memberships of segments, service tiers. Every change of a row that a condition may speak of puts the
/// customer into a queue, in the transaction of the change (by triggers: see the migration); one job takes batches out of it and hands them to each
/// [io.kehu.customer.upkeep.Derived], which works all of its conditions out by a few statements. Batches are done one at a time, whatever the number of
/// instances, so that two never decide about the same customer on different grounds. Two more things go the same way: conditions that are new or changed
/// are worked out for all customers in chunks, and customers for whom a comparison with the time has turned are put into the queue by a sweep.
@NullMarked
package io.kehu.customer.upkeep;

import org.jspecify.annotations.NullMarked;
