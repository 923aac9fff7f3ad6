/// Forgets people. A feature says by an [io.kehu.platform.privacy.Erases] bean what its tables hold of a person, a line a table; a service that learns that somebody asked to be forgotten calls
/// [io.kehu.platform.privacy.Erasures#begin] in the transaction in hand. From there a job goes through the tables in bounded transactions, children before
/// those that they refer to, then through what the platform itself keeps: audit values, saved answers, rows of imports, parked and sent events. Killed, it
/// begins again and finds only what is left. At the end the service tells by [io.kehu.platform.privacy.Erased] what it erased and what it kept, and why.
@NullMarked
package io.kehu.platform.privacy;

import org.jspecify.annotations.NullMarked;
