/// Lists: paging by keyset, filters and sorting over an allow-list of fields.
@NullMarked
package io.kehu.platform.page;

import org.jspecify.annotations.NullMarked;
