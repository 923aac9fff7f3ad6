/// How it goes. One timer by service, method and status; what is refused is counted where it is
/// refused ([io.kehu.gateway.problem.Problems]), circuits show themselves in
/// [io.kehu.gateway.route.Services]. Paths are no label: they hold record ids.
@NullMarked
package io.kehu.gateway.metrics;

import org.jspecify.annotations.NullMarked;
