/// SPECIAL values as they lie in the database: sealed one by one, each bound to its customer, section and field, so that none can be read from a backup or passed off as
/// another's. They are opened for whoever may see them, and for the service itself when a section is written.
@NullMarked
package io.kehu.customer.profile.secret;

import org.jspecify.annotations.NullMarked;
