/// Real PostgreSQL and Kafka for tests, without Docker. [io.kehu.testing.server.TestServers]
/// hands out the servers named by the environment or starts its own, once in a JVM. Each
/// module's Quarkus start gets a database and a topic prefix of its own from
/// [io.kehu.testing.server.KehuTestResource], so any number of modules may share one pair of
/// servers and no test ever cleans up after another.
@NullMarked
package io.kehu.testing.server;

import org.jspecify.annotations.NullMarked;
