/// Finds customers that are the same. Beyond doubt: same tax id, same social credit code, same phone, same e-mail. The
/// keys of every customer stand in a table of their own, one row a key, written in the transaction that writes the
/// customer. Keys may repeat, since two branches share a switchboard, but only if somebody says so; so a unique index
/// cannot hold the rule. Instead each creation first takes locks on its keys, which makes creations with a common key
/// wait for one another and leaves all others alone. What is locked is remembered until the transaction ends, so an import
/// asks for the keys of hundreds of rows at once, and later rows find what earlier ones have. And in all likelihood: those
/// that `match` finds alike. From a certain score on they are refused like the others; below it the customer is created and the pair
/// is put before somebody who can tell (`review`).
@NullMarked
package io.kehu.customer.duplicate;

import org.jspecify.annotations.NullMarked;
