package io.kehu.customer.customfield;

/// Told inside this service: a definition was added, changed or removed.
record CustomFieldChanged(String name) {}
