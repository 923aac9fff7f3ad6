/// Kehu's own processes: the five services, the gateway and the demo company.
@NullMarked
package io.kehu.dev.launcher.service;

import org.jspecify.annotations.NullMarked;
