/// Who answers for a customer. Ownership moves with a handover note, so that the next owner starts with what the former
/// one knew; each move is kept. A customer without an owner is in the public pool.
@NullMarked
package io.kehu.customer.ownership;

import org.jspecify.annotations.NullMarked;
