/// Reading rows of SQL results as the types of this service.
@NullMarked
package io.kehu.servicedesk.sql;

import org.jspecify.annotations.NullMarked;
