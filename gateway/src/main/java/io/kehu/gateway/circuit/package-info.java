/// When to stop trying. A service that cannot be connected to is left alone for a while, so that its
/// callers get a clear answer at once instead of each waiting for a connection.
@NullMarked
package io.kehu.gateway.circuit;

import org.jspecify.annotations.NullMarked;
