/// Pieces of SQL with their parameters, and rows read as our types.
@NullMarked
package io.kehu.platform.sql;

import org.jspecify.annotations.NullMarked;
