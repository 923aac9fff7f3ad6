package io.kehu.platform.event;

/// Implemented by a feature's `*Events` class (an `@ApplicationScoped` bean): says which events of other services it acts on.
///
/// A handler runs inside the batch's transaction, once per event id. It throws to refuse a poison event; the event then goes to the dead-letter
/// topic and later events of the same key are parked behind it.
public interface EventHandlers {
  void subscribe(Subscriptions subscriptions);
}
