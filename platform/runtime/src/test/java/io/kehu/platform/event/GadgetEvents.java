package io.kehu.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;

/// Notes every event that it is handed.
@ApplicationScoped
public class GadgetEvents implements EventHandlers {
  private final Jdbi jdbi;
  private final Set<UUID> healed = ConcurrentHashMap.newKeySet();

  GadgetEvents(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  record Counted(UUID gadget, int number, boolean poison) {}

  @Override
  public void subscribe(Subscriptions subscriptions) {
    subscriptions.on(GadgetCounted.TYPE, Counted.class, this::count);
  }

  private void count(ReceivedEvent event, Counted data) {
    jdbi.useHandle(handle ->
        handle.execute(
            "insert into gadget_effect (gadget, event_id, number) values (?, ?, ?)",
            data.gadget(),
            event.id(),
            data.number()));
    if (data.poison() && !healed.contains(data.gadget())) {
      throw new IllegalStateException("poison " + data.number());
    }
  }

  /// From now on its poison does no harm.
  public void heal(UUID gadget) {
    healed.add(gadget);
  }

  /// What was applied, in order.
  public List<Integer> numbersOf(UUID gadget) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("select number from gadget_effect where gadget = ? order by at")
            .bind(0, gadget)
            .mapTo(Integer.class)
            .list());
  }
}
