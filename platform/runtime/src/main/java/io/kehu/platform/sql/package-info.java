/// Pieces of SQL with their parameters, rows read as our types, and what a transaction has yet to write.
@NullMarked
package io.kehu.platform.sql;

import org.jspecify.annotations.NullMarked;
