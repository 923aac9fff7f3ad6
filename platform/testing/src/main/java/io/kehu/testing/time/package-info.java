/// Time that a test may move. [io.kehu.testing.time.TestClock] is the application's `Clock` in
/// every test.
@NullMarked
package io.kehu.testing.time;

import org.jspecify.annotations.NullMarked;
