package io.kehu.sample.bad;

import java.util.Optional;

class ThingRepository {

  static int calls;

  Optional<String> last = Optional.empty();
}
