/// Which customers are worth comparing, and how like they are. Beside each customer stand its blocking keys, by which the few that could be the
/// same are found among a million without reading the others; of a block that is huge (a common name) only the first are looked at, so that the
/// cost stays bounded. What a transaction has read it keeps until it ends: the rows of a file are looked up all at once, and later rows find what
/// earlier ones have. What likeness is and weighs is the business of `platform/matching`.
@NullMarked
package io.kehu.customer.match;

import org.jspecify.annotations.NullMarked;
