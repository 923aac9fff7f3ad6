package io.kehu.sample.bad;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;

public class ThingResource {

  @Inject ThingRepository repository;

  Object get() {
    return repository.last.map(last -> (Object) new Date()).orElseGet(Instant::now);
  }

  Instant now() {
    return Instant.now();
  }
}
