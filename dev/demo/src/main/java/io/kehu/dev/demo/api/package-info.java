/// A small client of the public APIs, as an integrator would write it.
@NullMarked
package io.kehu.dev.demo.api;

import org.jspecify.annotations.NullMarked;
