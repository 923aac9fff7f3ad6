/// The people we talk to at a customer: what they do there, whom they report to, how to reach them. A contact belongs to
/// one customer and is seen and changed by whoever may see and change that customer. Its events say that something
/// happened, but neither names nor addresses: those stay here.
@NullMarked
package io.kehu.customer.contact;

import org.jspecify.annotations.NullMarked;
