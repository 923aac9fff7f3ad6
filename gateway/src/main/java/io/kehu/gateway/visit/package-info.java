/// What is known of a request from its first moment: its id, its trace, when it came in. Every other
/// package may ask for it; it asks nobody.
@NullMarked
package io.kehu.gateway.visit;

import org.jspecify.annotations.NullMarked;
