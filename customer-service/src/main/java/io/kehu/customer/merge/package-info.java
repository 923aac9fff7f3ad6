/// Two customers that turn out to be one. The survivor takes on what the other has: of each field the value that somebody
/// chose or, where nobody did, its own where it has one; lists are united. The losing customer keeps its row and number,
/// and everything that hung on it follows, table by table, as the features declare in
/// [io.kehu.customer.merge.following]. Its address answers with a redirection, its external references are the survivor's.
/// A merge can be undone for a while: what it moved and what nobody has touched since goes back, everything else stays and is
/// named. All of it is one transaction, so that nobody ever finds half a merge.
@NullMarked
package io.kehu.customer.merge;

import org.jspecify.annotations.NullMarked;
