/// What the launcher needs of the machine: ports, memory, processes and the folder that it keeps them in.
@NullMarked
package io.kehu.dev.launcher.machine;

import org.jspecify.annotations.NullMarked;
