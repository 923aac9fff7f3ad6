/// Whether a customer is good for an order. Sales asks before an order is confirmed and gets OK, WARN or BLOCK with the grounds, by a policy that
/// administrators change. Each answer is kept, with the facts and the version of the policy that it was made from.
@NullMarked
package io.kehu.customer.decision;

import org.jspecify.annotations.NullMarked;
