@NullMarked
package io.kehu.platform.event.kafka;

import org.jspecify.annotations.NullMarked;
