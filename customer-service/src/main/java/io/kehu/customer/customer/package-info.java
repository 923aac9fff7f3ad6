/// Who the customer is: a person or an organization with names, numbers, channels, a place in our classification and
/// somebody who answers for it. The aggregate is one row, [io.kehu.customer.customer.Customer]; what must be found by an
/// index (external references, duplicate keys, words) is kept beside it in the same transaction by
/// [io.kehu.customer.customer.CustomerRepository]. Customers come in one by one, in batches, from files and from other systems by
/// their external ids; whichever way, [io.kehu.customer.customer.CustomerService] decides.
@NullMarked
package io.kehu.customer.customer;

import org.jspecify.annotations.NullMarked;
