/// PostgreSQL, Kafka and Keycloak: fetched as Maven artefacts, unpacked once, started with the settings of the local
/// platform.
@NullMarked
package io.kehu.dev.launcher.server;

import org.jspecify.annotations.NullMarked;
