/// The limit of what goes through a database: the same statements without the service before them.
@NullMarked
package io.kehu.bench.postgres;

import org.jspecify.annotations.NullMarked;
