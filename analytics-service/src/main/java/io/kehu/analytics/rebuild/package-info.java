/// Building the model anew beside the live one, by replaying the topics, and switching to it (requirement A11).
@NullMarked
package io.kehu.analytics.rebuild;

import org.jspecify.annotations.NullMarked;
