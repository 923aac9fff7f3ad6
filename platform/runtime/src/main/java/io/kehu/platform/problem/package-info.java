/// Refusals: how every error is answered.
@NullMarked
package io.kehu.platform.problem;

import org.jspecify.annotations.NullMarked;
