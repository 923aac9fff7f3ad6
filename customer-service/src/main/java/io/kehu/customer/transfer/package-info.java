/// Hands all customers of one user to another, as when somebody leaves (批量移交). A transfer runs in the background, some hundred customers in a transaction, in
/// the name of whoever asked for it; how far it came is part of each transaction, so that after a crash it goes on where it was. Every customer
/// gets the note among its handovers, and its event.
@NullMarked
package io.kehu.customer.transfer;

import org.jspecify.annotations.NullMarked;
