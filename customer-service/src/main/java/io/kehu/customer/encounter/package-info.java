/// What every dealing with a customer has in common, whether it is a communication, a commitment, a visit or a call: who
/// takes part in it, from when to when, and who of us answers for it.
@NullMarked
package io.kehu.customer.encounter;

import org.jspecify.annotations.NullMarked;
