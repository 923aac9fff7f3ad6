package io.kehu.sales.opportunity;

import io.kehu.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where other features ask whose an opportunity is.
@ApplicationScoped
public class OpportunityDirectory {
  private final OpportunityDesk desk;

  OpportunityDirectory(OpportunityDesk desk) {
    this.desk = desk;
  }

  /// Empty where there is none, or where it is hidden from the caller.
  @Transactional
  public Optional<Holder> holderOf(UUID id) {
    return desk.visible(id).map(found -> new Holder(found.ownerId(), found.team()));
  }

  /// True for the rows of `opportunity o` that the caller may see.
  public Sql readable() {
    return desk.readable();
  }

  /// Who answers for an opportunity.
  public record Holder(@Nullable UUID ownerId, @Nullable String team) {}
}
