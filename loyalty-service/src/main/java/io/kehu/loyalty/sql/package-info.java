/// Reading rows of SQL results as the types of this service.
@NullMarked
package io.kehu.loyalty.sql;

import org.jspecify.annotations.NullMarked;
