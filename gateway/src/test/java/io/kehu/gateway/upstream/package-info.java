/// Services as the gateway sees them in tests: real HTTP servers that answer, dawdle, or hang up.
@NullMarked
package io.kehu.gateway.upstream;

import org.jspecify.annotations.NullMarked;
