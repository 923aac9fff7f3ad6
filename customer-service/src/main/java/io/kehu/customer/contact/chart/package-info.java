/// Who reports to whom at a customer, as a tree, with what each one's word is worth and the role they have in the customer's decisions to buy
/// by its account plan of today.
@NullMarked
package io.kehu.customer.contact.chart;

import org.jspecify.annotations.NullMarked;
