/// The public pool (公海): customers without an owner, which those entitled may claim. Whoever asks first gets the customer, within
/// limits that keep anybody from hoarding; and customers that their owners leave alone go back, after a warning. The company's terms are
/// one document, [io.kehu.customer.pool.PoolPolicy]. When a customer was last cared for is told by events, our own and those of other
/// services, and kept in `ownership_watch`, which can be rebuilt from the topics.
@NullMarked
package io.kehu.customer.pool;

import org.jspecify.annotations.NullMarked;
