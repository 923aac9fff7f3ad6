/// The whole platform as its users meet it: through the gateway, with tokens of the real Keycloak, nothing replaced.
@NullMarked
package io.kehu.dev.journey;

import org.jspecify.annotations.NullMarked;
