/// How much a matter weighs: what it harms and how soon together give the priority, by one table.
@NullMarked
package io.kehu.servicedesk.priority;

import org.jspecify.annotations.NullMarked;
