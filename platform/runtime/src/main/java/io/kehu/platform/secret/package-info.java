/// Values that must not be readable in the database: sealed with AES-256-GCM under a key of the deployment's key ring, for one place only, so that a
/// sealed value copied to another place does not open. Only services that inject [io.kehu.platform.secret.Sealer] need `kehu.data-keys`.
@NullMarked
package io.kehu.platform.secret;

import org.jspecify.annotations.NullMarked;
