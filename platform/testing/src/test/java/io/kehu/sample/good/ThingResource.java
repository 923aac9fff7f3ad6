package io.kehu.sample.good;

class ThingResource {

  private final ThingService service;

  ThingResource(ThingService service) {
    this.service = service;
  }

  String get() {
    return service.now().toString();
  }
}
