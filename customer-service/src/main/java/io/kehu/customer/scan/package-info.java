/// Goes through all customers and puts before reviewers every pair that may be one. Some hundred customers in a transaction together with the note how
/// far it came, so that after a kill it goes on where it was; one scan at a time.
@NullMarked
package io.kehu.customer.scan;

import org.jspecify.annotations.NullMarked;
