/// The people we talk to at a customer: what they do there, whom they report to, how to reach them. A contact belongs to
/// one customer and is seen and changed by whoever may see and change that customer. It may move to another one: each keeps
/// what the person was there, and what was said, promised and planned there still names it. Its events say that something
/// happened, but neither names nor addresses: those stay here. The chart of a customer's people is drawn by
/// [io.kehu.customer.contact.chart], what we think of them is kept by [io.kehu.customer.contact.assessment].
@NullMarked
package io.kehu.customer.contact;

import org.jspecify.annotations.NullMarked;
