package io.kehu.testing.server;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A test against the running application with real PostgreSQL and Kafka: `@QuarkusTest` together
// with
/// [KehuTestResource].
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
public @interface KehuTest {}
