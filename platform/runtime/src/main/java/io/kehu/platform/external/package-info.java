/// What other systems call our records. The ERP writes by its own keys; here a key is claimed for exactly one record, however many
/// requests arrive at once, and a row older than the one stored is told from a newer one.
@NullMarked
package io.kehu.platform.external;

import org.jspecify.annotations.NullMarked;
