/// Kafka seen from a test. [io.kehu.testing.event.EventProbe] reads what the service published
/// and holds each event against its contract; [io.kehu.testing.event.EventSender] plays the
/// other services, also when they repeat themselves or come late. Both know the topic prefix of
/// the module's test run.
@NullMarked
package io.kehu.testing.event;

import org.jspecify.annotations.NullMarked;
