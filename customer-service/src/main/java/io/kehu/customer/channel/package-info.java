/// The ways to reach somebody: postal addresses, phones, e-mails, web sites, messengers. Each is typed, at most one per
/// type is primary, and each carries what its holder consented to. Plain values, shared by customers and their contacts
/// and stored as JSON in the row of their owner: they are always read and written together with it. What must be found
/// by an index (phones and e-mails, for duplicates) is kept in keys beside it, see the `duplicate` package.
@NullMarked
package io.kehu.customer.channel;

import org.jspecify.annotations.NullMarked;
