/// `./kehu`: the whole platform on one machine, from artefacts of the package registry, without containers.
///
/// [Main][io.kehu.dev.launcher.Main] reads the command, [Platform][io.kehu.dev.launcher.Platform] knows the order in which
/// things start and stop. Everything that is started is detached and remembered by a pid file under `.kehu/`, so that the
/// launcher itself ends as soon as the platform is up and a later `./kehu down` finds all of it.
@NullMarked
package io.kehu.dev.launcher;

import org.jspecify.annotations.NullMarked;
