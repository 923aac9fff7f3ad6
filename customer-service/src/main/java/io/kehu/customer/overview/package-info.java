/// All that matters about a customer in one answer (360度客户视图). What other services tell is kept here in a read model:
/// the opportunities, orders and tickets of each customer, and one row of figures. Nobody else is asked when the
/// overview is read. Each statement is kept with its age, so that an older one never replaces a newer one, in whatever
/// order they come.
@NullMarked
package io.kehu.customer.overview;

import org.jspecify.annotations.NullMarked;
